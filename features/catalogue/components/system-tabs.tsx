import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";

const places = ["overview", "units", "tasks", "aspects", "calendar", "settings", "notices", "imports"] as const;
type SystemPlace = (typeof places)[number];

/** The pages of administration. */
export function SystemTabs({ current }: { current: SystemPlace }) {
  const t = useTranslations("admin.tab");
  const tabs = places.map((place) => ({
    href: place === "overview" ? "/system" : `/system/${place}`,
    label: t(place),
    current: place === current,
  }));
  return <Tabs label={t("label")} tabs={tabs} />;
}
