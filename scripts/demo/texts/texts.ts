import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Severity } from "@/domain/issue";
import type { OutcomeKind } from "@/domain/outcome";

/** What an issue of the demonstration says. */
export interface IssueText {
  code: string;
  /** Null for the texts that fit any task; `{task}` stands for its title. */
  task: string | null;
  aspect: string;
  title: string;
  description: string;
  cause: string;
  measure: string;
  severity: Severity;
  /** Only a proposal. */
  effect: { kind: OutcomeKind; amount: number } | null;
}
export interface OutcomeText {
  kind: OutcomeKind;
  unit: string;
  task: string;
  before: number;
  after: number;
  note: string;
}

type Row = Record<string, string>;
const rowsOf = (file: string): Row[] => parse(readFileSync(`db/seed/${file}`), { bom: true, columns: true });

const severities: Record<string, Severity> = { 高: "high", 中: "medium", 低: "low" };
const effects: Record<string, OutcomeKind> = {
  减环节: "steps",
  减时限: "days",
  减材料: "documents",
  减跑动: "visits",
};
const kinds: Record<string, OutcomeKind> = { steps: "steps", days: "days", trip_free_documents: "tripFreeDocuments" };

function textOf(row: Row): IssueText {
  const kind = effects[row.effect_kind ?? ""];
  return {
    code: row.code ?? "",
    task: row.theme_task_code || null,
    aspect: row.aspect ?? "",
    title: row.title_zh ?? "",
    description: row.description_zh ?? "",
    cause: row.root_cause_zh ?? "",
    measure: row.measure_zh ?? "",
    severity: severities[row.severity ?? ""] ?? "medium",
    effect: kind ? { kind, amount: Number(row.effect_amount) } : null,
  };
}

/** All texts by code: those about one task, and those that fit any. */
export const issueTexts = (): Map<string, IssueText> =>
  new Map(
    ["issues_demo.csv", "issues_more.csv", "issues_published.csv"].flatMap(rowsOf).map((row) => {
      const text = textOf(row);
      return [text.code, text];
    }),
  );

/** A text with the task's title in it. */
export function about(text: IssueText, title: string, seen = ""): IssueText {
  const named = (words: string) => words.replaceAll("{task}", title.length > 20 ? "这项业务" : title);
  return {
    ...text,
    title: named(text.title),
    description: named(text.description) + seen,
    cause: named(text.cause),
    measure: named(text.measure),
  };
}

/** The outcomes behind the published results, by task; a task has one. */
export const outcomeTexts = (): Map<string, OutcomeText> =>
  new Map(
    rowsOf("outcomes_demo.csv").map((row) => [
      row.task_code ?? "",
      {
        kind: kinds[row.kind ?? ""] ?? "steps",
        unit: row.unit_code ?? "",
        task: row.task_code ?? "",
        before: Number(row.before),
        after: Number(row.after),
        note: (row.unit_note ?? "").replace(/^单位：[^；]*；/, ""),
      },
    ]),
  );
