"use client";
import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import type { Change, Finding, FindingCode, ImportReport } from "../schema";

const most = 200;

/** What a file would do, or has done: errors by row and column first, then warnings, then each change. */
export function ImportResult({ report }: { report: ImportReport }) {
  const t = useTranslations("admin.import");
  const errors = report.findings.filter(({ level }) => level === "error");
  const warnings = report.findings.filter(({ level }) => level === "warning");
  const count = (what: Change["what"]) => report.changes.filter((change) => change.what === what).length;
  const end =
    errors.length > 0 ? "refused" : report.applied ? "applied" : report.changes.length === 0 ? "nothing" : "dryRun";
  const tone = end === "refused" ? "warn" : end === "applied" ? "good" : "info";
  return (
    <>
      <Alert tone={tone} title={t(end)} role="status">
        <p>
          {t("total", {
            rows: report.rows,
            created: count("created"),
            changed: count("changed"),
            removed: count("removed"),
            unchanged: report.unchanged,
          })}
        </p>
        {report.effect ? <p>{t("effect", { ...report.effect })}</p> : null}
        {report.kind === "accounts" && report.applied ? <p>{t("grantsWait")}</p> : null}
      </Alert>
      {report.issued.length > 0 ? (
        <Card title={t("issued")} flush>
          <p className="px-4 pt-3 text-soft md:text-sm">{t("issuedHint")}</p>
          <DataTable
            caption={t("issued")}
            rows={report.issued}
            rowKey={({ username }) => username}
            columns={[
              { head: t("username"), title: true, cell: ({ username }) => username },
              { head: t("password"), cell: ({ password }) => <span className="font-mono select-all">{password}</span> },
            ]}
          />
        </Card>
      ) : null}
      {errors.length > 0 ? (
        <Findings title={t("errors", { count: errors.length })} findings={errors} kind={report.kind} />
      ) : null}
      {warnings.length > 0 ? (
        <Findings title={t("warnings", { count: warnings.length })} findings={warnings} kind={report.kind} />
      ) : null}
      {errors.length === 0 && report.changes.length > 0 ? <Changes changes={report.changes} /> : null}
    </>
  );
}

interface Found {
  title: string;
  findings: readonly Finding[];
  kind: ImportReport["kind"];
}

function Findings({ title, findings, kind }: Found) {
  const t = useTranslations("admin.import");
  const kinds = useTranslations("import.kind");
  const finding = useTranslations("import.finding");
  const contradiction = useTranslations("task.contradiction");
  const words = ({ code, values = {} }: Finding) =>
    finding.has(code as never)
      ? finding(code as FindingCode as "tooLong", { kind: kinds(kind), ...values } as never)
      : contradiction(code as "noWayToApply", values as never);
  return (
    <Card title={title} flush>
      <DataTable
        caption={title}
        rows={findings.slice(0, most).map((one, at) => ({ ...one, at }))}
        rowKey={({ at }) => String(at)}
        columns={[
          {
            head: t("row"),
            title: true,
            cell: ({ row }) => (row === undefined ? t("wholeFile") : t("rowNumber", { row })),
          },
          { head: t("column"), cell: ({ column }) => (column ? <code>{column}</code> : null) },
          { head: t("key"), cell: ({ key }) => key ?? null },
          { head: t("what"), cell: words },
        ]}
      />
      <More total={findings.length} />
    </Card>
  );
}

function Changes({ changes }: { changes: readonly Change[] }) {
  const t = useTranslations("admin.import");
  return (
    <Card title={t("changes", { count: changes.length })} flush>
      <DataTable
        caption={t("changes", { count: changes.length })}
        rows={changes.slice(0, most)}
        rowKey={({ what, key }) => `${what} ${key}`}
        columns={[
          { head: t("key"), title: true, cell: ({ key }) => key },
          { head: t("what"), cell: ({ what }) => t(what) },
          {
            head: t("columns"),
            cell: ({ columns }) =>
              columns.length === 0 ? null : (
                <ul>
                  {columns.map(({ column, from, to }) => (
                    <li key={column} className="wrap-anywhere">
                      <code>{column}</code> {t("fromTo", { from: from || t("empty"), to: to || t("empty") })}
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
      <More total={changes.length} />
    </Card>
  );
}

function More({ total }: { total: number }) {
  const t = useTranslations("admin.import");
  return total > most ? <p className="px-4 py-2 text-sm text-soft">{t("more", { count: total - most })}</p> : null;
}
