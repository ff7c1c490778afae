import { expect, it } from "vitest";
import { wordsOf } from "./words";

it("keeps every sentence of a decision that was taken back or did not arrive", () => {
  expect(wordsOf({ id: "1", version: 3, conclusion: "到窗口看过。", reason: " " })).toEqual(["到窗口看过。"]);
  const lookBack = { verdict: "relapsed", walked: "七月三日在政务大厅走了一遍。", findings: "仍要交复印件。" };
  expect(wordsOf({ ...lookBack, documents: 3, dueDay: "2023-07-31" })).toEqual([lookBack.walked, lookBack.findings]);
  const parts = { GAJ: { part: "开放接口。", dueDay: "2023-07-20" }, YBJ: { part: "" } };
  expect(wordsOf({ lead: "SGJ", kind: "term", parts })).toEqual(["开放接口。"]);
  expect(wordsOf(undefined)).toEqual([]);
});
