import type { IssueState } from "./issue";
import type { OutcomeKind } from "./outcome";
import { samePicture } from "./picture-print";
import { ownPairs } from "./text/closing-text";
import { alikeness } from "./text/similarity";

// What may speak for a rectification on paper only (纸面整改). Computed and shown to whoever reviews,
// each with what it rests on; it decides nothing, and an honest closure may show one.

/** While there is something to be reviewed, and where it may be taken up again. */
export const signalledStates: readonly IssueState[] = ["submitted", "inspecting", "closed"];

const signalRules = {
  /** Alikeness of what closing texts say of their own. */
  alike: 0.75,
  /** Looked at for so few minutes. */
  minutes: 10,
  /** The same task, aspect and unit within so many days. */
  days: 60,
} as const;

/** Words by which an aspect asks for something that can be counted, and what that is. */
const measurable: readonly [RegExp, readonly OutcomeKind[]][] = [
  [/材料.{0,40}(精简|减|免)/, ["documents", "tripFreeDocuments"]],
  [/(证照|材料).{0,40}免(带|交|提交)/, ["documents", "tripFreeDocuments"]],
  [/环节.{0,40}(归并|精简|减|合并)/, ["steps"]],
  [/(时限|时间).{0,40}(压缩|缩短|减)/, ["days"]],
  [/(跑动|跑腿|次数).{0,40}(减|少)/, ["visits", "tripFreeDocuments"]],
];

/** What can be counted of an answer to this question; empty where it asks for none. */
export const measuresAsked = (question: string): OutcomeKind[] => [
  ...new Set(measurable.flatMap(([asks, kinds]) => (asks.test(question) ? kinds : []))),
];

/** Another issue, as far as the rules ask. */
export interface OtherIssue {
  id: string;
  raisedAt: Date | null;
  closedAt: Date | null;
}
export interface Shot {
  fileId: string;
  takenAt: Date | null;
  finePrint: string | null;
}

export interface SignalFacts {
  id: string;
  state: IssueState;
  title: string;
  raisedAt: Date | null;
  /** When it was seen: the walk's beginning, the day of the citizen's pain point, or when it was written down; of a later round its reopening. */
  foundAt: Date;
  closedAt: Date | null;
  result: { text: string; noOutcomeReason: string; outcomes: number; submittedAt: Date | null } | null;
  passedAt: Date | null;
  /** The question that led to it. */
  question: string;
  /** Pictures after rectification, of this round. */
  after: readonly Shot[];
  /** What an index found to be near; the rules decide. */
  texts: readonly { issueId: string; text: string; title: string }[];
  pictures: readonly { fileId: string; issueId: string | null; finePrint: string | null }[];
  sameMatter: readonly OtherIssue[];
}

export type Signal =
  | { kind: "sameText"; issueId: string; percent: number }
  /** `own`: of the same issue, as it was before. `issueId` is null for a picture of a walk or a pain point. */
  | { kind: "samePicture"; fileId: string; otherFileId: string; issueId: string | null; own: boolean }
  | { kind: "takenBefore"; fileId: string; takenAt: Date; foundAt: Date }
  | { kind: "quick"; step: "pass" | "close"; minutes: number }
  | { kind: "noOutcome"; asked: OutcomeKind[]; reason: string }
  | { kind: "repeats" | "raisedAgain"; issueId: string; days: number };

const dayLong = 86_400_000;
/** Of each kind so many: who looks at three has seen what it is. */
const shown = 3;

function sameTexts({ result, title, texts }: SignalFacts): Signal[] {
  const own = ownPairs(result?.text ?? "", title);
  return texts
    .map(({ issueId, text, title: other }) => ({ issueId, alike: alikeness(own, ownPairs(text, other)) }))
    .filter(({ alike }) => alike >= signalRules.alike)
    .toSorted((a, b) => b.alike - a.alike)
    .slice(0, shown)
    .map(({ issueId, alike }) => ({ kind: "sameText", issueId, percent: Math.round(alike * 100) }));
}

function samePictures({ id, after, pictures }: SignalFacts): Signal[] {
  // One that hangs on the issue twice as it is now says nothing.
  const others = pictures.filter((other) => !after.some(({ fileId }) => fileId === other.fileId));
  return after
    .flatMap(({ fileId, finePrint }): Signal[] => {
      const twin = others.find((other) => samePicture(finePrint ?? "", other.finePrint ?? ""));
      if (!twin) return [];
      const { issueId } = twin;
      return [{ kind: "samePicture", fileId, otherFileId: twin.fileId, issueId, own: issueId === id }];
    })
    .slice(0, shown);
}

const takenBefore = ({ after, foundAt }: SignalFacts): Signal[] =>
  after
    .flatMap(({ fileId, takenAt }): Signal[] =>
      takenAt && takenAt < foundAt ? [{ kind: "takenBefore", fileId, takenAt, foundAt }] : [],
    )
    .slice(0, shown);

function quick({ result, passedAt, closedAt }: SignalFacts): Signal[] {
  const within = (step: "pass" | "close", from: Date | null | undefined, until: Date | null): Signal[] => {
    const minutes = from && until ? Math.floor((until.getTime() - from.getTime()) / 60_000) : -1;
    return minutes >= 0 && minutes < signalRules.minutes ? [{ kind: "quick", step, minutes }] : [];
  };
  const closed = within("close", result?.submittedAt, closedAt);
  return closed.length > 0 ? closed : within("pass", result?.submittedAt, passedAt);
}

function noOutcome({ result, question }: SignalFacts): Signal[] {
  const asked = measuresAsked(question);
  if (!result || result.outcomes > 0 || asked.length === 0) return [];
  return [{ kind: "noOutcome", asked, reason: result.noOutcomeReason }];
}

/** Closed shortly before this one was raised; or raised, shortly after this one was closed. */
function again({ raisedAt, closedAt, sameMatter }: SignalFacts): Signal[] {
  const days = (from: Date | null, until: Date | null) =>
    from && until ? Math.floor((until.getTime() - from.getTime()) / dayLong) : -1;
  const within = (count: number) => count >= 0 && count <= signalRules.days;
  return sameMatter
    .flatMap((other): Signal[] => {
      const [before, after] = [days(other.closedAt, raisedAt), days(closedAt, other.raisedAt)];
      if (within(before)) return [{ kind: "repeats", issueId: other.id, days: before }];
      return within(after) ? [{ kind: "raisedAgain", issueId: other.id, days: after }] : [];
    })
    .slice(0, shown);
}

/** The signals of an issue, those that are hardest to explain first; none where there is nothing to review. */
export const signalsOf = (facts: SignalFacts): Signal[] =>
  signalledStates.includes(facts.state)
    ? [sameTexts, samePictures, takenBefore, quick, noOutcome, again].flatMap((rule) => rule(facts))
    : [];
