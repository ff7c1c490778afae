import { type SQL, sql } from "drizzle-orm";
import { orders } from "@/db/schema";
import type { Day } from "@/domain/calendar";

/** By when the unit owes its next step; the twin of `orderOwed`. */
export const owedDay = sql<Day | null>`case ${orders.state}
  when 'issued' then ${orders.acceptDueDay}
  when 'accepted' then ${orders.planDueDay}
  when 'planned' then ${orders.tellDueDay}
  when 'progressing' then ${orders.finishDueDay} end`;

export const lateOn = (today: Day): SQL => sql`${owedDay} < ${today}`;
