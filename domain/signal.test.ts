import { describe, expect, it } from "vitest";
import { measuresAsked, type Signal, type SignalFacts, signalsOf } from "./signal";

const at = (day: string, time = "10:00") => new Date(`${day}T${time}:00+08:00`);
const text =
  "“园区厂房入驻仍收房产证复印件”已整改：把四个园区厂房地址导入登记系统，企业选址即视为已提供住所材料，窗口不再收取。已组织窗口人员学习并抽查。";
const print = "0f1e2d3c4b5a6978".repeat(8);

/** An issue that was really put right, a fortnight after it was found. */
const honest: SignalFacts = {
  id: "own",
  state: "inspecting",
  title: "园区厂房入驻仍收房产证复印件",
  raisedAt: at("2023-05-08"),
  foundAt: at("2023-05-08", "09:00"),
  closedAt: null,
  result: { text, noOutcomeReason: "", outcomes: 1, submittedAt: at("2023-05-18") },
  passedAt: at("2023-05-19"),
  question: "材料能否精简？",
  after: [{ fileId: "after", takenAt: at("2023-05-18", "09:00"), finePrint: print }],
  texts: [],
  pictures: [],
  sameMatter: [],
};
const kinds = (facts: Partial<SignalFacts>) => signalsOf({ ...honest, ...facts }).map(({ kind }) => kind);

describe("closures on paper", () => {
  it.each<[string, Partial<SignalFacts>, Signal["kind"]]>([
    [
      "a closing text with nothing but the title and the phrases changed",
      {
        texts: [
          {
            issueId: "other",
            title: "标准化厂房要交房产证",
            text: "我局高度重视此项工作。“标准化厂房要交房产证”：将4个园区厂房地址导入登记系统，企业选址即视为已提供住所材料，窗口不再收取。下一步将举一反三，建立长效机制。",
          },
        ],
      },
      "sameText",
    ],
    [
      "a picture of another issue",
      { pictures: [{ fileId: "x", issueId: "other", finePrint: `1${print.slice(1)}` }] },
      "samePicture",
    ],
    ["the picture from before", { pictures: [{ fileId: "before", issueId: "own", finePrint: print }] }, "samePicture"],
    [
      "a picture older than the finding",
      { after: [{ fileId: "after", takenAt: at("2023-05-07"), finePrint: print }] },
      "takenBefore",
    ],
    ["passed after four minutes", { passedAt: at("2023-05-18", "10:04") }, "quick"],
    [
      "closed after nine minutes",
      { state: "closed", passedAt: at("2023-05-18", "10:04"), closedAt: at("2023-05-18", "10:09") },
      "quick",
    ],
    [
      "nothing measured although papers were to be cut",
      { result: { text, noOutcomeReason: "不涉及", outcomes: 0, submittedAt: at("2023-05-18") } },
      "noOutcome",
    ],
    [
      "the same, closed 59 days before this one was raised",
      { sameMatter: [{ id: "other", raisedAt: at("2023-01-05"), closedAt: at("2023-03-10") }] },
      "repeats",
    ],
    [
      "the same, raised 60 days after this one was closed",
      {
        state: "closed",
        closedAt: at("2023-05-22"),
        sameMatter: [{ id: "other", raisedAt: at("2023-07-21"), closedAt: null }],
      },
      "raisedAgain",
    ],
  ])("flags %s", (_, planted, kind) => {
    expect(kinds(planted)).toEqual([kind]);
  });
});

describe("honest closures", () => {
  it.each<[string, Partial<SignalFacts>]>([
    ["as they are", {}],
    [
      "share no more than phrases with others",
      {
        texts: [
          {
            issueId: "other",
            title: "公示期满没人提醒",
            text: "“公示期满没人提醒”已整改：公示期满前一日、期满当日各发一条短信，首页弹出待办。已组织窗口人员学习并抽查。",
          },
        ],
      },
    ],
    [
      "say as little as others do, which is not the same",
      {
        result: { text: "已按要求整改到位，群众反映良好。", noOutcomeReason: "", outcomes: 1, submittedAt: null },
        texts: [{ issueId: "other", title: "", text: "已按要求整改到位，群众反映良好。" }],
      },
    ],
    ["show another picture", { pictures: [{ fileId: "x", issueId: "other", finePrint: "f00f".repeat(32) }] }],
    [
      "show a bare wall, as others do",
      {
        after: [{ fileId: "after", takenAt: null, finePrint: "0".repeat(128) }],
        pictures: [{ fileId: "x", issueId: "other", finePrint: "0".repeat(128) }],
      },
    ],
    ["show the same picture twice", { pictures: [{ fileId: "after", issueId: "own", finePrint: print }] }],
    ["were passed after ten minutes", { passedAt: at("2023-05-18", "10:10") }],
    [
      "measured something else",
      { question: "时限能否压缩？", result: { text, noOutcomeReason: "", outcomes: 1, submittedAt: null } },
    ],
    [
      "had nothing to measure",
      { question: "群众能否看懂？", result: { text, noOutcomeReason: "不涉及", outcomes: 0, submittedAt: null } },
    ],
    [
      "come 61 days after the same was closed",
      { sameMatter: [{ id: "other", raisedAt: at("2023-01-05"), closedAt: at("2023-03-08") }] },
    ],
    [
      "are not handed in yet",
      { state: "rectifying", after: [{ fileId: "a", takenAt: at("2020-01-01"), finePrint: print }] },
    ],
  ])("%s", (_, planted) => {
    expect(kinds(planted)).toEqual([]);
  });
});

it.each([
  ["材料能否精简？", ["documents", "tripFreeDocuments"]],
  ["证照能否免带？", ["documents", "tripFreeDocuments"]],
  ["环节能否归并？", ["steps"]],
  ["时限能否压缩？", ["days"]],
  ["跑动能否减少？", ["visits", "tripFreeDocuments"]],
  ["群众能否看懂？", []],
  ["表单能否少填？", []],
  ["咨询能否答准？", []],
])("%s asks for %j", (question, measures) => {
  expect(measuresAsked(question)).toEqual(measures);
});
