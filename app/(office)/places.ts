import { getTranslations } from "next-intl/server";
import type { Place } from "@/components/layout/nav-link";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import { hasInstructions } from "@/features/instructions/queries/list";
import { hasOrders } from "@/features/orders/queries/list";

/** Where this viewer may go, home first. Administrators hold no business role and see none of its pages. */
export async function placesOf(viewer: Viewer): Promise<Place[]> {
  const t = await getTranslations("nav");
  const places: Place[] = [];
  if (can(viewer, "system.work"))
    places.push(
      { href: "/desk", label: t("desk"), icon: "desk" },
      { href: "/tasks", label: t("tasks"), icon: "tasks" },
      { href: "/walks", label: t("walks"), icon: "walks" },
      { href: "/issues", label: t("issues"), icon: "issues" },
      ...(can(viewer, "system.seePainPoints")
        ? [{ href: "/pain-points", label: t("painPoints"), icon: "painPoints" } as const]
        : []),
      ...(can(viewer, "system.seeLookBacks")
        ? [{ href: "/look-backs", label: t("lookBacks"), icon: "lookBacks" } as const]
        : []),
      ...((await hasInstructions(viewer))
        ? [{ href: "/instructions", label: t("instructions"), icon: "instructions" } as const]
        : []),
      ...((await hasOrders(viewer)) ? [{ href: "/orders", label: t("orders"), icon: "orders" } as const] : []),
      { href: "/figures", label: t("figures"), icon: "figures" },
    );
  else if (can(viewer, "system.seeAudit")) places.push({ href: "/audit", label: t("audit"), icon: "audit" });
  else if (can(viewer, "system.seeAccounts"))
    places.push({ href: "/accounts", label: t("accounts"), icon: "accounts" });
  if (can(viewer, "system.manageCatalogue")) places.push({ href: "/system", label: t("system"), icon: "system" });
  return places;
}
