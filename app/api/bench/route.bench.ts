import { z } from "zod";
import { answer, route } from "@/lib/route";

const row = {
  id: "01a20741-a4fb-73b8-a4b7-8d096cf69ec3",
  number: "GCQ-2023-0100",
  title: "bench ".repeat(4),
  state: "rectifying",
  kind: "term",
  source: "walk",
  severity: "medium",
  round: 1,
  suspended: false,
  dueDay: "2023-07-20",
  stepDueDay: null,
  raisedAt: "2023-06-20T02:03:04.000Z",
  closedAt: null,
  taskCode: "A-001",
  taskTitle: "bench ".repeat(3),
  raisingUnit: "bench",
  leadUnit: "bench",
  standing: "green",
  owedBy: "2023-07-20",
  daysLeft: 11,
};
const value = { total: 25, rows: Array.from({ length: 25 }, () => row) };

/** As many rows as a page of the ledger, of which none is asked for. Built for `npm run bench` alone. */
export const GET = route(z.strictObject({}), async () => answer({ ok: true, value }));
