import type { Action } from "@/domain/permission";
import type { Role } from "@/domain/viewer";

/**
 * Who may do what, written down from the rules as people tell them, not from the code. A cell
 * names the units in which the role must be held, by their relation to the subject.
 */
export const relations = {
  raising: "CZ/GCQ/GCQ-GAJ",
  lead: "CZ/GCQ/GCQ-MZJ",
  partner: "CZ/GCQ/GCQ-SFJ",
  sibling: "CZ/GCQ/GCQ-CGJ",
  above: "CZ/GCQ",
  otherBureau: "CZ/DZX/DZX-GAJ",
  otherCounty: "CZ/DZX",
  cityBureau: "CZ/GAJ",
  city: "CZ",
  /** Whose code a careless search takes for the county's. */
  lookalike: "CZ/GC_",
  small: "CZ/gcq",
} as const;
export type Relation = keyof typeof relations;

/** Roles not named may nowhere. */
export type Row = Partial<Record<Role, string>>;
export type Name<Subject extends string> =
  Extract<Action, `${Subject}.${string}`> extends `${Subject}.${infer N}` ? N : never;
type IssueTable = Record<Name<"issue">, Row>;

const everywhereConcerned = "raising lead partner above city";
const seers: Row = {
  head: everywhereConcerned,
  liaison: everywhereConcerned,
  inspector: everywhereConcerned,
  leader: everywhereConcerned,
};
const nobody: Row = {};
const raisingUnit: Row = { head: "raising", liaison: "raising", inspector: "raising" };
const raisingSigner: Row = { head: "raising", inspector: "raising" };
const inspectors: Row = { inspector: "above city" };
const countyInspectors: Row = { inspector: "above" };
const leaders: Row = { leader: "above city" };
const leadUnit: Row = { head: "lead", liaison: "lead" };

/** An issue of a county bureau, led by another bureau of that county, with a third as partner. */
export const handedOver: IssueTable = {
  see: seers,
  edit: nobody,
  raise: raisingSigner,
  discard: raisingUnit,
  return: inspectors,
  decline: inspectors,
  assign: inspectors,
  approve: inspectors,
  verifyFixed: inspectors,
  reassign: inspectors,
  accept: leadUnit,
  plan: leadUnit,
  returnPlan: inspectors,
  approvePlan: inspectors,
  submit: { head: "lead" },
  withdraw: leadUnit,
  pass: inspectors,
  returnWork: inspectors,
  close: inspectors,
  merge: inspectors,
  cancel: inspectors,
  reopen: inspectors,
  report: leadUnit,
  signOff: { head: "partner", liaison: "partner" },
  attach: nobody, // evidence stays as it was decided on
  confirm: inspectors,
  order: inspectors,
  lookBack: inspectors,
  escalate: inspectors,
  review: inspectors,
  arrangePartners: inspectors,
  ask: leadUnit,
  decideRequest: inspectors,
  decideAsLeader: leaders,
  refer: countyInspectors,
  coordinate: { inspector: "city" },
};

/** While planning and rectifying, lead and partners bring evidence. */
export const atWork: IssueTable = {
  ...handedOver,
  attach: { head: "lead partner", liaison: "lead partner" },
};

/** Nobody leads yet, nobody is partner: the raising unit and those above it. */
export const raised: IssueTable = {
  ...Object.fromEntries(
    Object.entries(handedOver).map(([name, row]) => [
      name,
      row === inspectors ? { inspector: "raising above city" } : row === leadUnit ? nobody : row,
    ]),
  ),
  see: {
    head: "raising above city",
    liaison: "raising above city",
    inspector: "raising above city",
    leader: "raising above city",
  },
  submit: nobody,
  signOff: nobody,
  refer: { inspector: "raising above" },
  decideAsLeader: { leader: "raising above city" },
} as IssueTable;

/** A draft is its raising unit's own; what inspectors decide is not open from here. */
export const draft: Partial<IssueTable> = {
  see: raisingUnit,
  edit: raisingUnit,
  attach: raisingUnit,
  raise: raisingSigner,
  discard: raisingUnit,
};

/**
 * An issue of the county bureau whose lead is a city bureau and whose partner sits in another
 * county: the county sees it, the city acts.
 */
export const acrossLevels = (table: IssueTable): IssueTable =>
  Object.fromEntries(Object.entries(table).map(([name, row]) => [name, ofTheCity.get(row) ?? row])) as IssueTable;
const ofTheCity = new Map<Row, Row>([
  [inspectors, { inspector: "city" }],
  [leaders, { leader: "city" }],
  [countyInspectors, nobody],
]);
/** Where the relations of `acrossLevels` differ. */
export const acrossUnits = { lead: "CZ/MZJ", partner: "CZ/DZX/DZX-SFJ" } as const;

/** A walk of a county bureau at a window of another county; `lead` stands for that window's unit. */
export const walkTable: Record<"open" | "concluded", Record<Name<"walk">, Row>> = {
  open: {
    see: {
      head: "raising above city",
      liaison: "raising above city",
      inspector: "raising above city",
      leader: "raising above city",
    },
    read: { head: "raising", liaison: "raising" },
    record: { head: "raising", liaison: "raising" },
    conclude: { head: "raising" },
    cancel: { head: "raising", liaison: "raising" },
  },
  concluded: {
    see: {
      head: "raising above city otherBureau otherCounty",
      liaison: "raising above city otherBureau otherCounty",
      inspector: "raising above city otherBureau otherCounty",
      leader: "raising above city otherBureau otherCounty",
    },
    read: {
      head: "raising above city otherBureau otherCounty",
      liaison: "raising above city otherBureau otherCounty",
      inspector: "raising above city otherBureau otherCounty",
      leader: "raising above city otherBureau otherCounty",
    },
    record: { head: "raising", liaison: "raising" },
    conclude: { head: "raising" },
    cancel: { head: "raising", liaison: "raising" },
  },
};

/** About the unit `raising` itself, never about what lies below or above it. */
export const unitTable: Record<Name<"unit">, Row> = {
  planWalk: { head: "raising", liaison: "raising" },
  raiseIssue: { inspector: "raising" },
  delegate: { head: "raising", liaison: "raising", inspector: "raising", leader: "raising" },
  delegateFor: { head: "raising" },
  instruct: { leader: "raising above city" },
};

/** A pain point told in the county about its bureau `raising`: the inspectors' and leaders' of county and city. */
export const painPointTable: Record<Name<"painPoint">, Row> = {
  see: { inspector: "above city", leader: "above city" },
  decide: inspectors,
  release: inspectors,
  reveal: inspectors,
};

/** An instruction of the county's leader to its bureau `raising`. */
export const instructionTable: Record<Name<"instruction">, Row> = {
  see: { head: "raising", liaison: "raising", inspector: "raising above city", leader: "raising above city" },
  answer: { head: "raising", liaison: "raising", inspector: "raising" },
  decide: { leader: "above" },
};
