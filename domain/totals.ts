import type { IssueState } from "./issue";

/** 日累计: how far found issues have come, added up day by day, so that no figure has to count them one by one. */

/** Found, plan passed, submitted, closed: what figures ask of a found issue. */
export const totalStages = ["found", "planPassed", "submitted", "closed"] as const;
export type TotalStage = (typeof totalStages)[number];

/** States that count, each at its stage; a found issue that is merged or cancelled counts nowhere. */
export const stageStates: Record<TotalStage, readonly IssueState[]> = {
  found: ["assigned", "planning", "planned"],
  planPassed: ["rectifying"],
  submitted: ["submitted", "inspecting"],
  closed: ["closed"],
};

/** The stage of a state; null for one in which nothing counts: not found yet, or dropped. */
export const stageOf = (state: IssueState): TotalStage | null =>
  totalStages.find((stage) => stageStates[stage].includes(state)) ?? null;

/** Totals by unit tell closed from not closed; those by category tell all, and the month of closing. */
export const totalParts = ["unit", "category"] as const;
export type TotalPart = (typeof totalParts)[number];

/** Where an issue counts while it stays somewhere. */
export interface Stay {
  stage: TotalStage;
  /** Of a closed one: in which month, `YYYY-MM`; else empty. */
  closedMonth: string;
}

export interface Change extends Stay {
  part: TotalPart;
  count: 1 | -1;
}

const asSeen: Record<TotalPart, (stay: Stay) => Stay> = {
  unit: ({ stage }) => ({ stage: stage === "closed" ? stage : "found", closedMonth: "" }),
  category: (stay) => stay,
};

/** What a move from one stay to another adds and takes away. */
export const changesOf = (before: Stay | null, after: Stay | null): Change[] =>
  totalParts.flatMap((part) => {
    const [left, entered] = [before, after].map((stay) => stay && asSeen[part](stay));
    if (left && entered && left.stage === entered.stage && left.closedMonth === entered.closedMonth) return [];
    return [
      ...(left ? [{ ...left, part, count: -1 as const }] : []),
      ...(entered ? [{ ...entered, part, count: 1 as const }] : []),
    ];
  });
