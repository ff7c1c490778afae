import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { chainFaults } from "@/domain/chain";
import { standings } from "@/domain/deadline";
import { arrivals, webhookPresets } from "@/domain/delivery";
import { escalationPresets, interviewForms, rungs } from "@/domain/escalation";
import { eventTypes, particulars, subjectTypes } from "@/domain/event";
import { instructionStates } from "@/domain/instruction";
import { issueKinds, issueMoveNames, issueSources, issueStates, severities } from "@/domain/issue";
import { lookBackStages, lookBackStates } from "@/domain/look-back";
import { noticeKinds } from "@/domain/notice";
import { orderPresetNames, orderStates } from "@/domain/order";
import { outcomeKinds } from "@/domain/outcome";
import {
  declineReasons,
  painPointChannels,
  painPointStates,
  quarantineReasons,
  replyKinds,
  satisfactionLevels,
} from "@/domain/pain-point";
import { refusalCodes } from "@/domain/refusal";
import { exportedLists } from "@/domain/system-event";
import { roles } from "@/domain/viewer";
import { aspectAnswers, walkChannels, walkManners, walkStates } from "@/domain/walk";
import { source, sources } from "@/test-support/architecture/sources";
import { askedIn, leaves, missing, unused } from "@/test-support/used-messages";
import messages from "./zh-CN.json";

const files = ["app", "components", "features", "lib", "scripts"]
  .flatMap((room) => sources(/\.tsx?$/, room))
  .filter(({ path }) => !path.includes(".test."));
const known = leaves(messages);

test("every key that the code asks for is there", () => expect(missing(known, askedIn(files))).toEqual([]));
/** What a word of the law is called, complete and without leftovers. */
const lists: Record<string, readonly string[]> = {
  state: issueStates,
  move: issueMoveNames,
  kind: issueKinds,
  severity: severities,
  source: issueSources,
  standing: standings,
  standingMeans: standings,
  role: roles,
  walkState: walkStates,
  manner: walkManners,
  channel: walkChannels,
  answer: [...aspectAnswers, "unanswered"],
  outcome: outcomeKinds,
  outcomeUnit: outcomeKinds,
  painPointState: painPointStates,
  instructionState: instructionStates,
  orderState: orderStates,
  orderPreset: orderPresetNames,
  rung: rungs,
  interviewForm: interviewForms,
  escalationPreset: escalationPresets,
  painPointChannel: painPointChannels,
  declineReason: declineReasons,
  quarantineReason: quarantineReasons,
  replyKind: replyKinds,
  satisfaction: satisfactionLevels,
  refusal: refusalCodes,
  event: eventTypes,
  subjectType: subjectTypes,
  particular: particulars,
  exportedList: exportedLists,
  chainFault: chainFaults,
  noticeKind: noticeKinds,
  noticeText: noticeKinds,
  lookBackStage: lookBackStages,
  lookBackState: lookBackStates,
  arrival: arrivals,
  webhookPreset: webhookPresets,
};
test.each(Object.entries(lists))("%s", (namespace, list) => {
  const words = (messages as Record<string, object>)[namespace] ?? {};
  expect(Object.keys(words).toSorted()).toEqual([...list].toSorted());
});

test("every other key is asked for", () => {
  const others = new Map([...known].filter(([key]) => !((key.split(".")[0] ?? "") in lists)));
  expect(unused(others, askedIn(files), [...files, ...sources(/\.ts$/, "domain")])).toEqual([]);
});

test("every message can be read", () => {
  for (const [key, text] of known) {
    expect(text.trim(), key).not.toBe("");
    expect(() => new IntlMessageFormat(text, "zh-CN"), key).not.toThrow();
  }
});

describe("the check itself", () => {
  const words = leaves({
    a: { x: "1", y: "2", deep: { p: "3", q: "4" } },
    b: { x: "5" },
    state: { raised: "6", gone: "7" },
  });
  const check = (...texts: string[]) => {
    const code = texts.map((text, at) => source(`features/f/${at}.tsx`, text));
    return { missing: missing(words, askedIn(code)), unused: unused(words, askedIn(code), code) };
  };
  const all = `const b = useTranslations("b"); b("x"); const s = useTranslations("state"); s("raised"); s("gone");`;

  test("finds keys in calls of every kind", () => {
    const text = `const t = await getTranslations("a");
      t("x"); (await getTranslations("a"))("y"); t.rich("x", { b: (c) => c }); t(kind === "w" ? "deep.p" : "deep.q", { n: 1 });`;
    expect(check(all, text)).toEqual({ missing: [], unused: [] });
  });

  test("finds them behind Promise.all and in arguments", () => {
    const text = `const [rows, t] = await Promise.all([load(viewer, { x: 1 }), getTranslations("a")]); t("x"); t("y");`;
    const handed = `function row(t: Awaited<ReturnType<typeof getTranslations<"a">>>) { return t("deep.p") + t("deep.q"); }`;
    expect(check(all, text, handed)).toEqual({ missing: [], unused: [] });
  });

  test("names what is missing and what is left over", () => {
    const text = `const t = useTranslations("a"); t("x"); t("z");`;
    expect(check(all, text)).toEqual({ missing: ["a.z (features/f/1.tsx)"], unused: ["a.y", "a.deep.p", "a.deep.q"] });
  });

  test("a template stands for its prefix", () => {
    const text = `const t = useTranslations("a"); t("x"); t("y"); t(\`deep.\${which}\`);`;
    expect(check(all, text)).toEqual({ missing: [], unused: [] });
  });

  test("a key chosen at run time has to be named somewhere", () => {
    const text = `const s = useTranslations("state"); s(issue.state); const states = ["raised"]; useTranslations("b");
      const t = useTranslations("a"); t("x"); t("y"); t("deep.p"); t("deep.q"); const b = useTranslations("b"); b("x");`;
    expect(check(text).unused).toEqual(["state.gone"]);
  });
});
