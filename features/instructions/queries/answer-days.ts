import { type Day, dayOf } from "@/domain/calendar";
import { answerProposed } from "@/domain/instruction";
import { workingCalendar } from "@/features/calendar/queries";

/** Today, and the day proposed for an answer that is asked for today. */
export async function answerDays(now: Date): Promise<{ today: Day; answerDay: Day }> {
  const today = dayOf(now);
  return { today, answerDay: answerProposed(await workingCalendar(), today) };
}
