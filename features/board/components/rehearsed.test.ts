import { expect, it } from "vitest";
import type { ManyLine } from "../commands/each";
import { receiptOf, toBeDone } from "./rehearsed";

const line = (id: string, refusal: ManyLine["refusal"] = null, state: ManyLine["state"] = "raised"): ManyLine => ({
  ...{ id, number: id, title: id, state, lead: null, elsewhere: null, dueDay: null, refusal },
});
const targets = ["a", "b", "c"].map((id) => ({ id, version: 1 }));
const preview = [line("a"), line("b", { code: "notNow" }), line("c")];

it("everything is rehearsed, and only what the preview would do is sent", () => {
  expect(toBeDone(targets, undefined)).toEqual(targets);
  expect(toBeDone(targets, preview).map(({ id }) => id)).toEqual(["a", "c"]);
});

it("the receipt tells of all that was chosen", () => {
  const sent = [line("a", null, "assigned"), line("c", { code: "changedMeanwhile" })];
  const receipt = receiptOf(preview, sent);
  expect(receipt.map(({ id, state, refusal }) => [id, state, refusal?.code])).toEqual([
    ["a", "assigned", undefined],
    ["b", "raised", "notNow"],
    ["c", "raised", "changedMeanwhile"],
  ]);
});
