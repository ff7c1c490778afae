import { getTranslations } from "next-intl/server";
import { Tabs } from "@/components/ui/tabs";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import { countWaitingGrants } from "@/features/accounts/queries/accounts";

/** The pages of administration that this administrator has. */
export async function AccountTabs({ viewer, current }: { viewer: Viewer; current: "accounts" | "grants" | "policy" }) {
  const t = await getTranslations("account");
  const waiting = await countWaitingGrants(viewer);
  const tabs = [
    { href: "/accounts", label: t("list"), current: current === "accounts" },
    { href: "/accounts/grants", label: t("waiting"), count: waiting, current: current === "grants" },
    ...(can(viewer, "system.manageSecurity")
      ? [{ href: "/accounts/policy", label: t("policy"), current: current === "policy" }]
      : []),
  ];
  return <Tabs label={t("administration")} tabs={tabs} />;
}
