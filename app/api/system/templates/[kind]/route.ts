import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { can } from "@/domain/permission";
import { templateOf } from "@/features/catalogue/queries/template";
import { importKinds } from "@/features/catalogue/schema";
import { problem, route } from "@/lib/route";
import { attachment } from "@/lib/sheet/write";

/** An empty list with the right columns and one row as an example. */
export const GET = route(z.strictObject({ kind: z.enum(importKinds) }), async (viewer, { kind }) => {
  if (!can(viewer, "system.manageCatalogue")) return problem({ code: "notAllowed" });
  const t = await getTranslations("import");
  const name = `${t("template", { kind: t(`kind.${kind}`) })}.csv`;
  return new Response(await templateOf(kind), { headers: attachment(name, "text/csv; charset=utf-8") });
});
