import { can } from "@/domain/permission";
import { refuse } from "@/domain/refusal";
import { everyIssuePage } from "@/features/issues/queries/every";
import { rawParams, readListQuery } from "@/features/issues/queries/filter";
import { now } from "@/lib/clock";
import { answer, problem, route } from "@/lib/route";

/** The ledger as its list shows it, 25 a page, all of it counted; a page beyond the last is empty. */
export const GET = route(rawParams, async (viewer, params) => {
  if (!can(viewer, "system.work")) return problem({ code: "notAllowed" });
  const { filters, order, ignored } = readListQuery(params);
  if (ignored.length > 0)
    return answer(refuse("invalid", { fields: Object.fromEntries(ignored.map((name) => [name, "unknown"])) }));
  return answer({ ok: true, value: await everyIssuePage(viewer, filters, order, now()) });
});
