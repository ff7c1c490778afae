import { addWorkingDays, type Calendar, type Day, monthLater, onWorkingDay, workingDaysLeft } from "./calendar";
import type { UnitKind } from "./unit";

/**
 * The way of a supervision order (督办单): drafted by an inspector about an issue, signed and thereby
 * numbered by a leader, signed for by the unit, answered with a plan, told of, finished, cleared.
 */

export const orderStates = [
  "draft",
  "issued",
  "accepted",
  "planned",
  "progressing",
  "done",
  "cleared",
  "withdrawn",
  "discarded",
] as const;
export type OrderState = (typeof orderStates)[number];

/** Somebody owes a next step: a leader, the unit, or once it is done the inspectors. */
export const orderOpenStates = [
  "draft",
  "issued",
  "accepted",
  "planned",
  "progressing",
  "done",
] as const satisfies readonly OrderState[];

/** `inspector` and `leader`: of the unit in whose name it is written; `unit`: head or liaison of whom it is for. */
export type OrderParty = "inspector" | "leader" | "unit";
export interface OrderMoveRule {
  paths: Partial<Record<OrderState, OrderState>>;
  by: OrderParty;
}

const orderMoves = {
  /** 签发: from here on it has a number and its days. */
  issue: { paths: { draft: "issued" }, by: "leader" },
  accept: { paths: { issued: "accepted" }, by: "unit" },
  plan: { paths: { accepted: "planned" }, by: "unit" },
  /** 反馈: how it stands. */
  tell: { paths: { planned: "progressing" }, by: "unit" },
  finish: { paths: { planned: "done", progressing: "done" }, by: "unit" },
  /** Not enough: the plan is to be made anew, or the work to go on. */
  return: { paths: { planned: "accepted", progressing: "planned", done: "progressing" }, by: "inspector" },
  /** 销号, to 0. */
  clear: { paths: { done: "cleared" }, by: "inspector" },
  /** 作废 of what was never signed. */
  discard: { paths: { draft: "discarded" }, by: "inspector" },
  /** 不予签发, and 撤销 of what was signed: its number stays taken. */
  withdraw: {
    paths: {
      draft: "discarded",
      issued: "withdrawn",
      accepted: "withdrawn",
      planned: "withdrawn",
      progressing: "withdrawn",
    },
    by: "leader",
  },
} as const satisfies Record<string, OrderMoveRule>;
export type OrderMove = keyof typeof orderMoves;
export const orderMoveNames = Object.keys(orderMoves) as OrderMove[];

export const orderRule = (move: OrderMove): OrderMoveRule => orderMoves[move];

/** Where a move leads from here; undefined when it is not open from this state. */
export const orderTarget = (move: OrderMove, from: OrderState): OrderState | undefined => orderRule(move).paths[from];

/** What is written on the way. */
export const orderNoteKinds = [
  "plan",
  "tell",
  "finish",
  "return",
  "clear",
  "discard",
  "withdraw",
] as const satisfies readonly OrderMove[];
export type OrderNoteKind = (typeof orderNoteKinds)[number];

/** Working days from the day it is signed; `month`: the same day of the next month. */
interface OrderDays {
  accept: number;
  plan: number;
  tell: number;
  finish: number | "month";
}

/**
 * By when what is owed. `13710` is the rule of Shanxi that many offices took over: planned within 1 day,
 * told of within 3, done within 7, what is hard within 1 month, cleared to 0. `ordinary` follows an issue's
 * own days: plan within 3, by deadline within 15.
 */
const orderPresets = {
  ordinary: { accept: 1, plan: 3, tell: 10, finish: 15 },
  "13710": { accept: 1, plan: 1, tell: 3, finish: 7 },
  "13710hard": { accept: 1, plan: 1, tell: 3, finish: "month" },
} as const satisfies Record<string, OrderDays>;
export type OrderPreset = keyof typeof orderPresets;
export const orderPresetNames = ["ordinary", "13710", "13710hard"] as const satisfies readonly OrderPreset[];

export interface OrderDueDays {
  acceptDueDay: Day;
  planDueDay: Day;
  tellDueDay: Day;
  finishDueDay: Day;
}

/** The days of an order that is signed on `today`. */
export function orderDueDays(calendar: Calendar, preset: OrderPreset, today: Day): OrderDueDays {
  const days: OrderDays = orderPresets[preset];
  const after = (count: number) => addWorkingDays(calendar, today, count);
  return {
    acceptDueDay: after(days.accept),
    planDueDay: after(days.plan),
    tellDueDay: after(days.tell),
    finishDueDay: days.finish === "month" ? onWorkingDay(calendar, monthLater(today)) : after(days.finish),
  };
}

/** By when the unit owes its next step; null before the order is signed and once it is done. */
export function orderOwed(order: { state: OrderState } & { [Key in keyof OrderDueDays]: Day | null }): Day | null {
  switch (order.state) {
    case "issued":
      return order.acceptDueDay;
    case "accepted":
      return order.planDueDay;
    case "planned":
      return order.tellDueDay;
    case "progressing":
      return order.finishDueDay;
    default:
      return null;
  }
}

/** The three colours: red once its day is past, yellow on its last day, green before. */
export type OrderLight = "green" | "yellow" | "red";
export function orderLight(calendar: Calendar, owed: Day | null, today: Day): OrderLight | null {
  if (owed === null) return null;
  if (owed < today) return "red";
  return workingDaysLeft(calendar, today, owed) < 1 ? "yellow" : "green";
}

/**
 * 机关代字 of a unit's supervision orders, from its short name: the city by its first character, whoever lies
 * below it by its name without what kind of place it is; 走督 is what the paper is about.
 */
export function agencyWord({ kind, shortName }: { kind: UnitKind; shortName: string }): string {
  const place = kind === "city" ? shortName.slice(0, 1) : shortName.replace(kindOfPlace, "");
  return `${place || shortName}走督`;
}
const kindOfPlace = /(新兴产业集中区|产业集中区|管委会|县|区|市)$/;

/** 池走督〔2026〕1号: 机关代字, the year in six-sided brackets and a number without leading zeros, as GB/T 9704-2012 (7.2.5) asks for. */
export const orderNumber = (word: string, { year, number }: { year: number; number: number }): string =>
  `${word}〔${year}〕${number}号`;

/** Each year and unit counts for itself. */
export const orderCounter = (unit: string, year: number): string => `order:${unit}-${year}`;
