import { getTranslations } from "next-intl/server";
import { clockOf, dayOf } from "@/domain/calendar";
import { recordExport } from "@/features/accounts/commands/record-export";
import type { AuditEvent } from "@/features/audit/queries/events";
import { exportPages } from "@/features/audit/queries/export";
import { auditWording, eventWord, movedWords, particularsOf } from "@/features/audit/queries/wording";
import { auditFilter, exportParams } from "@/features/audit/schema";
import { now } from "@/lib/clock";
import { problem, route } from "@/lib/route";
import { attachment, type Cell, csvStream, xlsxStream } from "@/lib/sheet/write";

const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The list under the same filter as a file; where it is too long, back to the list, which says so. */
export const GET = route(auditFilter.and(exportParams), async (viewer, { format, ...filter }, request) => {
  const found = await exportPages(viewer, filter);
  if (!found.ok && found.refusal.code === "tooManyRows") {
    const params = new URL(request.url).searchParams;
    params.delete("format");
    params.set("tooMany", "1");
    return new Response(null, { status: 303, headers: { location: `/audit?${params}` } });
  }
  if (!found.ok) return problem(found.refusal);
  await recordExport(viewer, now(), { list: "audit", rows: found.value.rows });
  const [t, line] = [await getTranslations("audit"), await liner()];
  const header = columns.map((name) => t(name === "at" ? "export.at" : name));
  async function* pages() {
    if (found.ok) for await (const rows of found.value.pages) yield rows.map(line);
  }
  const body = format === "xlsx" ? xlsxStream(t("title"), header, pages()) : csvStream(header, pages());
  const name = t("export.name", { day: dayOf(now()), format });
  return new Response(body, { headers: attachment(name, types[format]) });
});

const columns = [
  "at",
  "what",
  "by",
  "unit",
  "subjectType",
  "subject",
  "state",
  "details",
  "sequence",
  "subjectId",
  "actorId",
  "eventId",
  "hash",
] as const;

async function liner(): Promise<(event: AuditEvent) => Cell[]> {
  const [wording, type] = [await auditWording(), await getTranslations("subjectType")];
  return (event) => [
    clockOf(event.at),
    eventWord(event, wording),
    event.actorName,
    event.actorUnit,
    type(event.subjectType),
    event.subject || event.subjectId.slice(-12), // as the page calls it
    movedWords(event, wording) ?? null,
    particularsOf(event.particulars, wording)
      .map(({ label, value }) => `${label}: ${value}`)
      .join("; "),
    event.sequence,
    event.subjectId,
    event.actorId,
    event.id,
    event.hash,
  ];
}
