import type { NoticeKind } from "./notice";
import type { PainPointSubject } from "./pain-point-permission";
import { can, type IssueSubject } from "./permission";
import { leadersOf, queueOf } from "./queue";
import { holds, type Viewer } from "./viewer";

/**
 * Who is told: head and liaison of the unit it is about (the lead, or a partner for its part), the
 * inspectors on whose desk the issue or pain point would wait, or of these those without a hand in it;
 * leaders of the jurisdiction; the city's inspectors; the inspectors of the county it is about.
 */
type Addressee = "unit" | "inspectors" | "uninvolved" | "leaders" | "city" | "county";
const noticeAddressees: Record<NoticeKind, readonly Addressee[]> = {
  notSigned: ["unit", "inspectors"],
  planMissing: ["unit", "inspectors"],
  dueIn3: ["unit"],
  dueIn1: ["unit", "inspectors"],
  overdue: ["unit", "inspectors"],
  progressMissing: ["unit", "inspectors"],
  yearlyReview: ["uninvolved"],
  lookBackDrawn: ["uninvolved"],
  lookBackOverdue: ["uninvolved"],
  interimMissing: ["inspectors"],
  requestAsked: ["inspectors"],
  leaderAsked: ["leaders"],
  requestDecided: ["unit"],
  suspensionEnded: ["unit", "inspectors"],
  suspensionExpired: ["unit", "inspectors"],
  referred: ["city"],
  referralAnswered: ["county"],
  reminded: ["unit"],
  urged: ["unit", "inspectors"],
  orderDrafted: ["inspectors"],
  orderIssued: ["unit"],
  interviewDue: ["inspectors"],
  interviewHeld: ["unit"],
  listed: ["unit", "inspectors", "leaders"],
  delisted: ["unit", "leaders"],
  delegationMade: [],
  delegationBegins: [],
  delegationEnds: [],
};

/** Of such things the unit itself is told; of the others only those who supervise it. */
export const isForUnit = (kind: NoticeKind): boolean => noticeAddressees[kind].includes("unit");

export interface Told {
  kind: NoticeKind;
  /** Whose part it is. */
  unit: string | null;
}

/** Inspectors on whose desk a pain point waits: its jurisdiction's own, else those above. */
function painPointQueue(painPoint: PainPointSubject, people: readonly Viewer[]): Viewer[] {
  const eligible = people.filter((viewer) => can(viewer, "painPoint.decide", painPoint));
  const near = eligible.filter((viewer) => holds(viewer, ["inspector"], painPoint.jurisdiction));
  return near.length > 0 ? near : eligible;
}

function queue(subject: IssueSubject | PainPointSubject, people: readonly Viewer[], barred?: ReadonlySet<string>) {
  return subject.type === "issue" ? queueOf(subject, people, barred) : painPointQueue(subject, people);
}

/**
 * Whom to tell. `involved`: accounts with a hand in the issue so far, or in the round that is looked
 * back at; where nobody else is left it is everybody's, for it must not be nobody's.
 */
export function recipientsOf(
  { kind, unit }: Told,
  subject: IssueSubject | PainPointSubject,
  people: readonly Viewer[],
  involved: ReadonlySet<string> = new Set(),
): string[] {
  const found: Record<Addressee, () => Viewer[]> = {
    unit: () =>
      people.filter((viewer) => unit !== null && holds(viewer, ["head", "liaison"], { code: unit, path: "" })),
    inspectors: () => queue(subject, people),
    uninvolved: () => {
      const others = queue(subject, people, involved);
      return others.length > 0 ? others : queue(subject, people);
    },
    leaders: () => (subject.type === "issue" ? leadersOf(subject, people) : []),
    city: () => (subject.type === "issue" ? people.filter((viewer) => can(viewer, "issue.coordinate", subject)) : []),
    county: () => people.filter((viewer) => unit !== null && holds(viewer, ["inspector"], { code: unit, path: "" })),
  };
  const all = noticeAddressees[kind].flatMap((addressee) => found[addressee]());
  return [...new Set(all.map(({ accountId }) => accountId))];
}
