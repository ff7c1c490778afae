import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** What a citizen tells, and what is written about it; empty where nothing is. */
export interface PainPointText {
  code: string;
  language: "zh-CN" | "en";
  text: string;
  interim: string;
  /** The answer, or the words beside a reason to decline or an office to go to. */
  reply: string;
  /** Why a request to reopen is granted or refused. */
  decision: string;
  interim_again: string;
  reply_again: string;
  /** The citizen's words with the verdict. */
  said: string;
  said_again: string;
}

export const painPointTexts = (): Map<string, PainPointText> => {
  const rows: PainPointText[] = parse(readFileSync("db/seed/pain_points_demo.csv"), { bom: true, columns: true });
  return new Map(rows.map((row) => [row.code, row]));
};
