import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";

export function AuditTabs({ current }: { current: "events" | "checks" }) {
  const t = useTranslations("audit");
  const tabs = [
    { href: "/audit", label: t("events"), current: current === "events" },
    { href: "/audit/checks", label: t("checks"), current: current === "checks" },
  ];
  return <Tabs label={t("title")} tabs={tabs} />;
}
