import type { Day } from "@/domain/calendar";
import type { RequestKind } from "@/domain/request";

// What the page tells its buttons and forms; plain values, because it goes to the browser.

/** What may be done with a request that there is. */
export type RequestStep =
  | "grant"
  | "grantReassignment"
  | "refuseRequest"
  | "grantAsLeader"
  | "refuseAsLeader"
  | "withdraw"
  | "withdrawReferral"
  | "answerReferral"
  | "recordAnswer"
  | "meetCondition"
  | "resume";

/** Ask for something of this kind, or do something about a request. */
export type RequestOffer = { name: RequestKind; requestId?: undefined } | { name: RequestStep; requestId: string };

/** For a `<select>` with groups. */
export interface ChoiceGroup {
  label: string;
  options: { value: string; label: string }[];
}

export interface RequestContext {
  id: string;
  version: number;
  today: Day;
  dueDay: Day | null;
  /** To where one extension may lead. */
  latest: Day | null;
  lead: string | null;
  offers: RequestOffer[];
  /** Only where a lead may be relieved: to whom this viewer may hand over. */
  leads?: ChoiceGroup[];
  /** Only where a lead may ask to be relieved. */
  units?: ChoiceGroup[];
}
