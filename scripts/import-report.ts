import { createTranslator } from "next-intl";
import type { ContradictionCode } from "@/domain/guide";
import { type Finding, type FindingCode, findingCodes, type ImportReport } from "@/features/catalogue/schema";
import messages from "@/messages/zh-CN.json";

const t = createTranslator({ locale: "zh-CN", messages });
const limit = 200;

const isFindingCode = (code: FindingCode | ContradictionCode): code is FindingCode =>
  (findingCodes as readonly string[]).includes(code);

function findingLine(list: string, { level, code, row, key = "", column, values = {} }: Finding): string {
  const message = isFindingCode(code)
    ? t(`import.finding.${code}`, { kind: list, ...values })
    : t(`task.contradiction.${code}`, values);
  const place = { row: String(row), key: key && `（${key}）`, column: column ?? "" };
  const at = row === undefined ? t("import.wholeFile") : column ? t("import.atColumn", place) : t("import.at", place);
  return t(`import.${level}`, { at, message });
}

function changeLines({ changes }: ImportReport): string[] {
  const created = changes.filter(({ what }) => what === "created").map(({ key }) => key);
  const lines = changes.flatMap(({ what, key, row, columns }) => {
    if (what === "removed") return [t("import.removed", { key })];
    if (what === "created") return [];
    const parts = columns.map((column) => t("import.column", column)).join("；");
    return [t("import.changed", { key, row: String(row), columns: parts })];
  });
  const named = created.slice(0, 30).join("、");
  if (created.length > 30) lines.unshift(t("import.createdMany", { keys: named, count: String(created.length) }));
  else if (created.length > 0) lines.unshift(t("import.created", { keys: named }));
  return lines;
}

function shortened(lines: string[]): string[] {
  if (lines.length <= limit) return lines;
  return [...lines.slice(0, limit), t("import.more", { count: String(lines.length - limit) })];
}

function issuedLines({ kind, issued, applied, changes }: ImportReport): string[] {
  if (kind !== "accounts" || !applied || changes.length === 0) return [];
  const passwords = issued.map((one) => t("import.issuedOne", { ...one }));
  return [...(issued.length > 0 ? [t("import.issued"), ...passwords] : []), t("import.grantsWait")];
}

/** The report as an administrator reads it on a terminal. */
export function linesOf(report: ImportReport, file: string, apply: boolean): string[] {
  const count = (what: string) => String(report.changes.filter((change) => change.what === what).length);
  const errors = report.findings.filter(({ level }) => level === "error");
  const warnings = report.findings.filter(({ level }) => level === "warning");
  const end = errors.length > 0 ? "refused" : report.changes.length === 0 ? "nothing" : apply ? "applied" : "dryRun";
  const list = t(`import.kind.${report.kind}`);
  const lineOf = (finding: Finding) => findingLine(list, finding);
  return [
    t("import.heading", {
      kind: list,
      file,
      encoding: report.encoding ?? t("import.unknownEncoding"),
    }),
    ...shortened(errors.map(lineOf)),
    ...shortened(warnings.map(lineOf)),
    ...(errors.length > 0 ? [] : shortened(changeLines(report))),
    t("import.total", {
      rows: String(report.rows),
      created: count("created"),
      changed: count("changed"),
      removed: count("removed"),
      unchanged: String(report.unchanged),
      errors: String(errors.length),
      warnings: String(warnings.length),
    }),
    ...(report.effect
      ? [
          t("import.effect", {
            warns: String(report.effect.warns),
            steps: String(report.effect.steps),
            beside: String(report.effect.beside),
          }),
        ]
      : []),
    t(`import.${end}`),
    ...issuedLines(report),
  ];
}
