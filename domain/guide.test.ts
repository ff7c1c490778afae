import { describe, expect, it } from "vitest";
import { type CataloguePromise, type ContradictionCode, contradictions, type GuideFacts } from "./guide";

const guide: GuideFacts = {
  documents: 2,
  steps: 3,
  promisedDays: 5,
  statutoryDays: 20,
  visits: 0,
  online: true,
  mail: true,
  phone: "0566-5551307",
  documentNames: ["申请书", "营业执照"],
  stepNames: ["申请", "受理", "决定"],
  fee: "",
  feeBasis: "",
  note: "承诺件。全程网办，可邮寄。投诉电话：0566-5555418。",
};
const task: CataloguePromise = { statutoryDays: 20, promisedDays: 5, maxVisits: 0, onlineDepth: "全程网办" };

const cases: [ContradictionCode, Partial<GuideFacts>, Partial<CataloguePromise>, Record<string, unknown>][] = [
  ["documentsDiffer", { documents: 4 }, {}, { count: 4, names: 2 }],
  ["stepsDiffer", { steps: 1 }, {}, { count: 1, names: 3 }],
  [
    "promiseOverStatutory",
    { promisedDays: 12, statutoryDays: 10 },
    { statutoryDays: 10, promisedDays: null },
    { promised: 12, statutory: 10 },
  ],
  [
    "promiseOverStatutory",
    { promisedDays: 21, statutoryDays: null },
    { promisedDays: null },
    { promised: 21, statutory: 20 },
  ],
  ["statutoryDiffers", { statutoryDays: 30 }, {}, { guide: 30, catalogue: 20 }],
  ["promiseOverCatalogue", { promisedDays: 6 }, {}, { guide: 6, catalogue: 5 }],
  [
    "visitsOverMaximum",
    { visits: 2, note: "承诺件。须到场原因：核验。" },
    { maxVisits: 1, onlineDepth: "" },
    { visits: 2, maximum: 1 },
  ],
  [
    "onlineWithVisits",
    { visits: 1, note: "全程网办。须到场原因：领证。" },
    { maxVisits: null, onlineDepth: "" },
    { visits: 1 },
  ],
  ["onlineWithVisits", { visits: 1, note: "须到场原因：领证。" }, { maxVisits: null }, { visits: 1 }],
  ["onlineNotOffered", { online: false }, {}, {}],
  ["mailNotOffered", { mail: false }, {}, {}],
  ["instantWithDays", { note: "即办件。" }, {}, { days: 5 }],
  ["promiseWithoutDays", { promisedDays: 0 }, {}, {}],
  ["visitsWithoutReason", { visits: 1, note: "承诺件。" }, { maxVisits: 1, onlineDepth: "" }, { visits: 1 }],
  ["reasonWithoutVisits", { note: "须到场原因：核验身份。" }, {}, {}],
  ["noWayToApply", { online: false, mail: false, note: "承诺件。" }, {}, {}],
  ["feeWithoutBasis", { fee: "每件100元" }, {}, {}],
  ["phoneIncomplete", { phone: "5558763" }, {}, { phone: "5558763" }],
  ["phoneIncomplete", { phone: "请到窗口咨询" }, {}, { phone: "请到窗口咨询" }],
  ["complaintsToOneself", { phone: "0566-5555418" }, {}, { phone: "0566-5555418" }],
];

describe("contradictions", () => {
  it("finds none in a guide that agrees with itself and the catalogue", () => {
    expect(contradictions(guide, task)).toEqual([]);
  });

  it.each(cases)("%s", (code, changed, catalogue, values) => {
    expect(contradictions({ ...guide, ...changed }, { ...task, ...catalogue })).toEqual([
      expect.objectContaining({ code, values }),
    ]);
  });

  it("takes what is not stated for no contradiction", () => {
    const silent = {
      documents: null,
      steps: null,
      promisedDays: null,
      statutoryDays: null,
      visits: null,
      note: "",
      phone: "",
    };
    const unknown = { statutoryDays: null, promisedDays: null, maxVisits: null, onlineDepth: "" };
    expect(contradictions({ ...guide, ...silent, documentNames: [], stepNames: [] }, unknown)).toEqual([]);
  });

  it("accepts mobiles and service numbers", () => {
    for (const phone of ["12345", "13956600000", "05665551307", "0566-5551307-801"])
      expect(contradictions({ ...guide, phone }, task)).toEqual([]);
  });
});
