import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";
import { type Duty, duties } from "@/domain/desk";
import type { Desk } from "../queries/desk";

/** How much waits of each kind; a tab shows it alone. */
export function DeskTabs({ counts, total, only }: Pick<Desk, "counts" | "total"> & { only: Duty | undefined }) {
  const t = useTranslations("desk");
  const duty = useTranslations("desk.duty");
  return (
    <Tabs
      label={t("tabs")}
      tabs={[
        { href: "/desk", label: t("all"), count: total, current: !only },
        ...duties
          .filter((name) => counts[name] || name === only)
          .map((name) => ({
            href: `/desk?only=${name}`,
            label: duty(name),
            count: counts[name] ?? 0,
            current: name === only,
          })),
      ]}
    />
  );
}
