import { onWorkingDay } from "@/domain/calendar";
import { done, type Result, refuse } from "@/domain/refusal";
import type { MoveContext } from "./move";

/** A due day lies ahead, and moves to the next working day from a day off. */
export function dueOn({ today, calendar }: MoveContext, day: string): Result<string> {
  return day < today ? refuse("dueInPast", { values: { day: today } }) : done(onWorkingDay(calendar, day));
}
