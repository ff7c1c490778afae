import { can } from "@/domain/permission";
import { refuse } from "@/domain/refusal";
import { rawParams, readListQuery } from "@/features/issues/queries/filter";
import { issuePage } from "@/features/issues/queries/list";
import { now } from "@/lib/clock";
import { answer, problem, route } from "@/lib/route";

/** The ledger as its list shows it, 25 a page; a page beyond the last is empty. */
export const GET = route(rawParams, async (viewer, params) => {
  if (!can(viewer, "system.work")) return problem({ code: "notAllowed" });
  const { filters, order, ignored } = readListQuery(params);
  if (ignored.length > 0)
    return answer(refuse("invalid", { fields: Object.fromEntries(ignored.map((name) => [name, "unknown"])) }));
  const { total, rows, page } = await issuePage(viewer, filters, order, now());
  return answer({ ok: true, value: { total, rows: page === (order.page ?? 1) ? rows : [] } });
});
