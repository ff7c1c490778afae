import { type SQL, sql } from "drizzle-orm";
import { issues } from "@/db/schema";
import type { Day } from "@/domain/calendar";
import type { Standing } from "@/domain/deadline";
import { leadStates } from "@/domain/issue";

const stopped = sql`${issues.state} in ('submitted', 'inspecting')`;
const runs = sql`${issues.state} in (${sql.join(
  leadStates.map((state) => sql`${state}`),
  sql`, `,
)})`;

/** The light of an issue; the twin of `standing()` in `domain/deadline.ts`, held to it by a test. */
export const standingOn = (today: Day): SQL<Standing | null> => sql<Standing | null>`case
  when ${issues.dueDay} is null or not (${stopped} or ${runs}) then null
  when ${issues.suspended} then 'grey'
  when ${issues.returns} >= 2 then 'red'
  when ${stopped} or ${issues.submittedDay} is not null
    then case when ${issues.submittedDay} > ${issues.dueDay} then 'red' else 'green' end
  when ${issues.dueDay} < ${today} then 'red'
  when ${issues.warnDay} <= ${today} then 'yellow'
  else 'green' end`;

/**
 * Past its due day: the lead's clock ran out, or stopped too late; not while suspended. While the
 * lead only waits for its partners it stands as well.
 */
export const overdueOn = (today: Day): SQL => sql`(not ${issues.suspended} and (
  (${runs} and ${issues.submittedDay} is null and ${issues.dueDay} < ${today})
  or ((${stopped} or ${runs}) and ${issues.submittedDay} > ${issues.dueDay})))`;
