import { oneself } from "./stage";

/** What is asked of a unit, a part of `actions.ts`. */
export const unitActionCases = {
  "delegations.makeDelegation": {
    on: "unit" as const,
    asks: "unit.delegate" as const,
    input: (unit: string) => ({
      unit,
      substitute: "wang",
      fromDay: "2099-06-01",
      untilDay: "2099-06-05",
      reason: "外出学习",
    }),
  },
  "walks.planWalk": {
    on: "unit" as const,
    asks: "unit.planWalk" as const,
    input: (unit: string) => ({
      taskCode: "A-001",
      unit,
      target: unit,
      headId: oneself,
      manner: "oneself",
      channel: "window",
      plannedDay: "2099-06-01",
    }),
  },
};
