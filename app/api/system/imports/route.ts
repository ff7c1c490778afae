import { z } from "zod";
import { can } from "@/domain/permission";
import { refuse } from "@/domain/refusal";
import { importFile } from "@/features/catalogue/commands/import";
import { importKinds } from "@/features/catalogue/schema";
import { fieldsOf } from "@/lib/action";
import { now } from "@/lib/clock";
import { readBytes } from "@/lib/http/incoming";
import { answer, problem, rawRoute } from "@/lib/route";
import { maxBytes } from "@/lib/sheet/csv";

/** With the seal of a check, that very file is applied; without, it is only checked. */
const querySchema = z.strictObject({ kind: z.enum(importKinds), seal: z.string().length(64).optional() });
const tooLarge = refuse("fileTooLarge", { values: { megabytes: maxBytes / 1024 / 1024 } }).refusal;

/** A list to be imported: its kind in the query, the file as the body. Outside the proxy and the limit of actions. */
export const POST = rawRoute(async (viewer, request) => {
  if (!can(viewer, "system.manageCatalogue")) return problem({ code: "notAllowed" });
  const query = querySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return problem({ code: "invalid", fields: fieldsOf(query.error) });
  const bytes = await readBytes(request, maxBytes);
  if (!bytes) return problem(tooLarge);
  const { kind, seal } = query.data;
  return answer(await importFile(viewer, now(), { kind, bytes, apply: seal !== undefined, seal }));
});
