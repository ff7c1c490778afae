import { transaction } from "@/db/client";
import { issuePartners, issues, spans, tasks } from "@/db/schema";
import { addDays, type Day, dayOf, startOf } from "@/domain/calendar";
import { issueKinds, issueSources, issueStates } from "@/domain/issue";
import type { IssueSubject } from "@/domain/permission";
import { refreshSearch } from "@/features/search/commands/refresh";
import { insertUnits } from "../accounts";
import { unitAt } from "../viewer";

// Many issues as rows, in every mixture of what filters look at; not by commands, for mixtures no command makes.

type IssueInsert = typeof issues.$inferInsert;
export interface MadeIssue {
  row: IssueInsert & {
    dueDay: Day | null;
    submittedDay: Day | null;
    warnDay: Day | null;
    suspended: boolean;
    returns: number;
  };
  partners: { unit: string; signedOff: boolean; released: boolean }[];
  /** Day on which it left `raised`, and for which state. */
  left: { day: Day; to: string } | null;
}

export const bureaus = ["CZ/SGJ", "CZ/RSJ", "CZ/GCQ/GCQ-SGJ", "CZ/GCQ/GCQ-RSJ", "CZ/DZX/DZX-SGJ"] as const;
export const places = ["CZ", "CZ/GCQ", "CZ/DZX", ...bureaus] as const;
export const today = "2023-06-15";
export const categories = ["营商环境建设", "民生保障"] as const;

/** The same numbers in every run: a linear congruence. */
export function dice(seed: number) {
  let at = seed;
  const next = () => {
    at = (at * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return at / 4_294_967_296;
  };
  return {
    pick: <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T,
    chance: (share: number) => next() < share,
    number: (from: number, to: number) => from + Math.floor(next() * (to - from + 1)),
  };
}

const jurisdictionOf = (path: string) =>
  path.split("/").length > 1 && path.startsWith("CZ/GCQ") ? "GCQ" : path.startsWith("CZ/DZX") ? "DZX" : "CZ";

export function makeIssues(count: number, seed = 7): MadeIssue[] {
  const { pick, chance, number } = dice(seed);
  return Array.from({ length: count }, (_, at) => {
    const state = pick(issueStates);
    const raising = pick(places);
    const lead = chance(0.75) ? pick(bureaus) : null;
    const taskCode = chance(0.7) ? pick(["A-001", "B-001"]) : null;
    const day = (from: number, to: number) => addDays(today, number(from, to));
    const raisedDay = day(-160, -1);
    const leftDay = addDays(raisedDay, number(0, 9));
    const row: MadeIssue["row"] = {
      id: `0000000${at}`.slice(-8),
      number: state === "draft" ? null : `${jurisdictionOf(raising)}-2023-${String(at).padStart(4, "0")}`,
      state,
      title: pick(["营业执照要跑两趟", "窗口叫号不按顺序", "材料100%重复提交", "电话没人接_无回音"]),
      description: pick(["", "群众反映等候时间长。"]),
      source: pick(issueSources),
      kind: lead ? pick(issueKinds) : null,
      taskCode,
      category: taskCode && categories[taskCode === "A-001" ? 0 : 1],
      aspectVersion: 1,
      aspectCode: pick(["AS01", "AS04", null]),
      raisingUnit: unitAt(raising).code,
      jurisdiction: jurisdictionOf(raising),
      leadUnit: lead && unitAt(lead).code,
      dueDay: lead && chance(0.9) ? day(-6, 40) : null,
      warnDay: chance(0.6) ? day(-6, 10) : null,
      submittedDay: chance(0.6) ? day(-10, 10) : null,
      stepDueDay: chance(0.5) ? day(-3, 5) : null,
      returns: pick([0, 0, 1, 2]),
      suspended: chance(0.1),
      createdBy: "test",
      createdAt: startOf(raisedDay),
      raisedAt: state === "draft" ? null : startOf(raisedDay),
      stateSince: startOf(leftDay),
    };
    const partners = bureaus
      .filter((path) => path !== lead && chance(0.15))
      .map((path) => ({ unit: unitAt(path).code, signedOff: chance(0.5), released: chance(0.2) }));
    const beyond = !["draft", "raised", "declined"].includes(state);
    return {
      row,
      partners,
      left: beyond ? { day: leftDay, to: pick(["assigned", "rectifying", "inspecting"]) } : null,
    };
  });
}

/** Units, tasks and these issues with their spans: raised, left, and the state of today since a week ago. */
export async function insertIssues(made: readonly MadeIssue[]): Promise<void> {
  await insertUnits(...places);
  await transaction(async (tx) => {
    await tx.insert(tasks).values([
      { code: "A-001", category: categories[0], title: "公司设立登记", leadUnit: "SGJ" },
      { code: "B-001", category: categories[1], title: "社保转移", leadUnit: "RSJ" },
    ]);
    for (let from = 0; from < made.length; from += 200) {
      const some = made.slice(from, from + 200);
      await tx.insert(issues).values(some.map(({ row }) => row));
      const named = some.flatMap(({ row, partners }) =>
        partners.map(({ unit, signedOff, released }) => ({
          issueId: row.id,
          unit,
          signedOffAt: signedOff ? startOf(today) : null,
          releasedAt: released ? startOf(today) : null,
        })),
      );
      if (named.length > 0) await tx.insert(issuePartners).values(named);
      const ways = some.flatMap((issue) => {
        const { row, left } = issue;
        const span = { subjectType: "issue" as const, subjectId: row.id };
        const { raised, until, now } = raisedSpan(issue);
        if (!raised) return [];
        const waiting = {
          ...span,
          id: `${row.id}-0`,
          state: "raised",
          cameFrom: "draft",
          startedAt: startOf(raised),
          endedAt: until ? startOf(until) : null,
        };
        if (!until) return [waiting];
        if (!left)
          return [
            waiting,
            { ...span, id: `${row.id}-1`, state: now, cameFrom: "raised", startedAt: startOf(until), endedAt: null },
          ];
        const ended = endedDay(left.day);
        return [
          waiting,
          {
            ...span,
            id: `${row.id}-1`,
            state: left.to,
            cameFrom: "raised",
            startedAt: startOf(left.day),
            endedAt: startOf(ended),
          },
          { ...span, id: `${row.id}-2`, state: row.state, cameFrom: left.to, startedAt: startOf(ended), endedAt: null },
        ];
      });
      if (ways.length > 0) await tx.insert(spans).values(ways);
    }
  });
  await refreshSearch();
}

/** When it was to be verified: from when until when, and what it became then. */
export const raisedSpan = ({ row, left }: MadeIssue): { raised: Day | null; until: Day | null; now: string } => ({
  raised: row.raisedAt ? dayOf(row.raisedAt) : null,
  until: left?.day ?? (row.state === "declined" ? dayOf(row.stateSince) : null),
  now: left?.to ?? row.state,
});

/** The day on which the state of today began. */
export const endedDay = (leftDay: Day): Day => addDays(leftDay, 20);

const pathOf = (code: string) => places.find((path) => path === code || path.endsWith(`/${code}`)) ?? code;

export const subjectOf = ({ row, partners }: MadeIssue): IssueSubject => ({
  type: "issue",
  state: row.state,
  raising: unitAt(pathOf(row.raisingUnit)),
  lead: row.leadUnit ? unitAt(pathOf(row.leadUnit)) : null,
  partners: partners.filter(({ released }) => !released).map(({ unit }) => unitAt(pathOf(unit))),
});
