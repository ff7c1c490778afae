// What the page tells its buttons and forms; plain values, because it goes to the browser.

export type PainPointStep =
  | "accept"
  | "decline"
  | "answer"
  | "replyInterim"
  | "transfer"
  | "link"
  | "linkNew"
  | "merge"
  | "clear"
  | "release"
  | "withhold";

export interface StepContext {
  id: string;
  version: number;
  /** Issues that may be meant: of the same task or unit, under way. */
  issues: { number: string; title: string }[];
  /** Pain points that say the same. */
  similar: { number: string; text: string }[];
  /** In whose name a new issue is raised. */
  units: { code: string; name: string }[];
  /** What is answered is read by everybody. */
  released: boolean;
  /** Proposed for a new issue. */
  title: string;
}
