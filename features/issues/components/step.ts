import type { KeptFile } from "@/components/form/file-tile";
import type { Day } from "@/domain/calendar";
import type { Promised } from "@/domain/comparison";
import type { IssueKind, IssueMove, IssueSource, IssueState, Severity } from "@/domain/issue";
import type { Outcome } from "@/domain/outcome";
import type { RefusalCode } from "@/domain/refusal";

// What the page tells its buttons and forms; plain values, because it goes to the browser.

/** What may be done with an issue beside moving it. */
export type OtherStep =
  | "edit"
  | "attach"
  | "reportProgress"
  | "saveResult"
  | "acceptPart"
  | "arrangePart"
  | "signOff"
  | "replacePartner"
  | "releasePartner"
  | "confirmProposal"
  | "rejectProposal"
  | "withdrawProposal"
  | "recordLookBack"
  | "recordReview";
export type StepName = IssueMove | OtherStep;

/** A button: it works, or it is shown with the reason why not yet. */
export interface Offer {
  name: StepName;
  /** The refusal that pressing it would meet now. */
  blocked: RefusalCode | null;
  /** Partners that have not signed off, where that is the reason. */
  count: number;
  /** The viewer's own partner units that have not signed off. */
  units?: string[];
}

/** For a `<select>` with groups. */
export interface ChoiceGroup {
  label: string;
  options: { value: string; label: string }[];
}

/** Due days proposed when handed over today, by kind; `term` also with partners. */
export interface DueProposals {
  spot: Day;
  term: Day;
  termWithPartners: Day;
  long: Day;
}

export interface CatalogueChoices {
  tasks: { code: string; title: string }[];
  aspects: { value: string; label: string }[];
}

export interface DraftWords {
  title: string;
  description: string;
  cause: string;
  severity: Severity;
  taskCode: string | null;
  aspectCode: string | null;
}

export interface StepContext {
  id: string;
  version: number;
  state: IssueState;
  source: IssueSource;
  kind: IssueKind | null;
  today: Day;
  /** No part may end later. */
  latestPartDay: Day;
  /** The assigned due day of this round, extended or not: no plan may end later. */
  latestPlanDay: Day | null;
  raising: { code: string; name: string };
  lead: { code: string; name: string } | null;
  /** Partners not released. */
  partners: { code: string; name: string; signedOff: boolean; part: string; dueDay: Day | null }[];
  words: DraftWords;
  files: Record<"found" | "before" | "after", KeptFile[]>;
  /** What the last plan of this round said, to be mended. */
  plan: { idea: string; measures: string; dueDay: Day; responsible: string } | null;
  /** What the last result of this round said. */
  result: { text: string; outcomes: (Outcome & { note: string })[]; noOutcomeReason: string } | null;
  percent: number | null;
  proposal: { id: string; move: "merge" | "cancel" } | null;
  /** What waits to be looked back at: the promise, what was reported at closing, and its own evidence. */
  lookBack?: {
    id: string;
    promised: Promised;
    former: Partial<Record<string, number>>;
    result: string;
    files: KeptFile[];
  };
  /** Only where a form on offer asks for them. */
  leads?: ChoiceGroup[];
  suggestedLead?: string | null;
  due?: DueProposals;
  catalogue?: CatalogueChoices;
  mergeInto?: { number: string; title: string }[];
}
