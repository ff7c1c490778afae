/** What a guide (办事指南) promises, as filed by its bureau. Null is not stated. */
export interface GuideFacts {
  documents: number | null;
  steps: number | null;
  promisedDays: number | null;
  statutoryDays: number | null;
  visits: number | null;
  online: boolean;
  mail: boolean;
  phone: string;
  documentNames: readonly string[];
  stepNames: readonly string[];
  fee: string;
  feeBasis: string;
  note: string;
}

/** What the catalogue says of the same task. */
export interface CataloguePromise {
  statutoryDays: number | null;
  promisedDays: number | null;
  maxVisits: number | null;
  onlineDepth: string;
}

export interface Contradiction {
  code: ContradictionCode;
  /** Where the eye should go. */
  field: keyof GuideFacts;
  values: Record<string, string | number>;
}

type Values = Contradiction["values"] | false;
interface Check {
  field: keyof GuideFacts;
  /** The values to be worded where the guide contradicts itself or the catalogue, else false. */
  found(guide: GuideFacts, task: CataloguePromise): Values;
}

const above = (value: number | null, limit: number | null): value is number =>
  value !== null && limit !== null && value > limit;

const countDiffers = (count: number | null, names: readonly string[]): Values =>
  count !== null && names.length > 0 && count !== names.length && { count, names: names.length };

/** Area code and number, a mobile, or a short service number such as 12345. */
const completePhone = /^(0\d{2,3}-?[2-9]\d{6,7}(-\d{1,6})?|1[3-9]\d{9}|(12|9)\d{3,4})$/;

const complaints = (note: string) => /投诉电话[：:]\s*([\d-]+)/.exec(note)?.[1];

const checks = {
  documentsDiffer: { field: "documents", found: (g) => countDiffers(g.documents, g.documentNames) },
  stepsDiffer: { field: "steps", found: (g) => countDiffers(g.steps, g.stepNames) },
  promiseOverStatutory: {
    field: "promisedDays",
    found: (g, t) => {
      const statutory = g.statutoryDays ?? t.statutoryDays;
      return above(g.promisedDays, statutory) && { promised: g.promisedDays, statutory: statutory ?? 0 };
    },
  },
  statutoryDiffers: {
    field: "statutoryDays",
    found: (g, t) =>
      g.statutoryDays !== null &&
      t.statutoryDays !== null &&
      g.statutoryDays !== t.statutoryDays && { guide: g.statutoryDays, catalogue: t.statutoryDays },
  },
  promiseOverCatalogue: {
    field: "promisedDays",
    found: (g, t) => above(g.promisedDays, t.promisedDays) && { guide: g.promisedDays, catalogue: t.promisedDays ?? 0 },
  },
  visitsOverMaximum: {
    field: "visits",
    found: (g, t) => above(g.visits, t.maxVisits) && { visits: g.visits, maximum: t.maxVisits ?? 0 },
  },
  onlineWithVisits: {
    field: "visits",
    found: (g, t) => above(g.visits, 0) && `${g.note}${t.onlineDepth}`.includes("全程网办") && { visits: g.visits },
  },
  onlineNotOffered: { field: "online", found: (g) => g.note.includes("全程网办") && !g.online && {} },
  mailNotOffered: { field: "mail", found: (g) => g.note.includes("邮寄") && !g.mail && {} },
  instantWithDays: {
    field: "promisedDays",
    found: (g) => above(g.promisedDays, 0) && g.note.includes("即办件") && { days: g.promisedDays },
  },
  promiseWithoutDays: { field: "promisedDays", found: (g) => g.promisedDays === 0 && g.note.includes("承诺件") && {} },
  visitsWithoutReason: {
    field: "visits",
    found: (g) => above(g.visits, 0) && !g.note.includes("须到场") && { visits: g.visits },
  },
  reasonWithoutVisits: { field: "visits", found: (g) => g.visits === 0 && g.note.includes("须到场") && {} },
  noWayToApply: { field: "visits", found: (g) => g.visits === 0 && !g.online && !g.mail && {} },
  feeWithoutBasis: { field: "feeBasis", found: (g) => g.fee !== "" && g.feeBasis === "" && {} },
  phoneIncomplete: {
    field: "phone",
    found: (g) => g.phone !== "" && !completePhone.test(g.phone) && { phone: g.phone },
  },
  complaintsToOneself: {
    field: "phone",
    found: (g) => g.phone !== "" && complaints(g.note) === g.phone && { phone: g.phone },
  },
} as const satisfies Record<string, Check>;

export type ContradictionCode = keyof typeof checks;
const contradictionCodes = Object.keys(checks) as ContradictionCode[];

/** Where a guide contradicts itself or the catalogue. It is taken as filed; this is only pointed out. */
export function contradictions(guide: GuideFacts, task: CataloguePromise): Contradiction[] {
  return contradictionCodes.flatMap((code) => {
    const { field, found }: Check = checks[code];
    const values = found(guide, task);
    return values ? [{ code, field, values }] : [];
  });
}
