import { z } from "zod";
import type { IssueLine } from "@/features/issues/queries/list";
import { answer, route } from "@/lib/route";

/** As long as what people write, and as dear to encode. */
const words = (length: number) => "\u4e00".repeat(length);

/** As one that the ledger answers, in every field. */
const row: IssueLine = {
  id: "01a20741-a4fb-73b8-a4b7-8d096cf69ec3",
  number: "GCQ-2023-0100",
  title: words(13),
  state: "rectifying",
  kind: "term",
  source: "walk",
  severity: "medium",
  round: 1,
  suspended: false,
  dueDay: "2023-07-20",
  originalDueDay: "2023-07-20",
  extended: false,
  stepDueDay: null,
  submittedDay: null,
  raisedAt: new Date("2023-06-20T02:03:04.000Z"),
  closedAt: null,
  taskCode: "A-001",
  taskTitle: words(9),
  raisingUnit: words(6),
  leadUnit: words(6),
  standing: "green",
  owedBy: "2023-07-20",
  daysLeft: 11,
};
const value = { total: 25, rows: Array.from({ length: 25 }, () => row) };

/** As many rows as a page of the ledger, of which none is asked for. Built for `npm run bench` alone. */
export const GET = route(z.strictObject({}), async () => answer({ ok: true, value }));
