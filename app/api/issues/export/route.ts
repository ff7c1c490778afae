import { getTranslations } from "next-intl/server";
import { dayOf } from "@/domain/calendar";
import { can } from "@/domain/permission";
import { recordExport } from "@/features/accounts/commands/record-export";
import { type ExportColumn, exportColumns, exportLines } from "@/features/issues/queries/export";
import { rawParams, readListQuery } from "@/features/issues/queries/filter";
import type { IssueLine } from "@/features/issues/queries/list";
import { now } from "@/lib/clock";
import { problem, route } from "@/lib/route";
import { attachment, type Cell, csv } from "@/lib/sheet/write";

/** The list under the same filters, as a file for spreadsheets. */
export const GET = route(rawParams, async (viewer, params) => {
  if (!can(viewer, "system.work")) return problem({ code: "notAllowed" });
  const { filters, order } = readListQuery(params);
  const found = await exportLines(viewer, filters, order, now());
  if (!found.ok) return problem(found.refusal);
  await recordExport(viewer, now(), { list: "issues", rows: found.value.length });
  const t = await getTranslations("export");
  const cells = await exportCells();
  const body = csv(
    exportColumns.map((name) => t(name)),
    found.value.map((line) => exportColumns.map((name) => cells[name](line))),
  );
  return new Response(body, { headers: attachment(t("name", { day: dayOf(now()) }), "text/csv; charset=utf-8") });
});

const dayOrNothing = (instant: Date | null) => instant && dayOf(instant);

async function exportCells() {
  const [state, standing, kind, source, severity, marker] = await Promise.all([
    getTranslations("state"),
    getTranslations("standing"),
    getTranslations("kind"),
    getTranslations("source"),
    getTranslations("severity"),
    getTranslations("request.marker"),
  ]);
  return {
    number: (line) => line.number,
    title: (line) => line.title,
    state: (line) => state(line.state),
    standing: (line) => line.standing && standing(line.standing),
    kind: (line) => line.kind && kind(line.kind),
    source: (line) => source(line.source),
    severity: (line) => severity(line.severity),
    task: (line) => line.taskTitle,
    raisingUnit: (line) => line.raisingUnit,
    leadUnit: (line) => line.leadUnit,
    raised: (line) => dayOrNothing(line.raisedAt),
    originalDue: (line) => line.originalDueDay,
    due: (line) => line.dueDay,
    extended: (line) => (line.extended ? marker("extended") : null),
    daysLeft: (line) => line.daysLeft,
    closed: (line) => dayOrNothing(line.closedAt),
  } satisfies Record<ExportColumn, (line: IssueLine) => Cell>;
}
