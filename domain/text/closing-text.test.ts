import { expect, it } from "vitest";
import { marksOf, ownPairs, ownWords } from "./closing-text";

const text =
  "把四个园区厂房地址导入登记系统，企业选址即视为已提供住所材料，窗口不再收取，过渡期内由窗口人员代为核验并留存记录。";
const shared = (a: string, b: string) => marksOf(ownPairs(a)).filter((mark) => marksOf(ownPairs(b)).includes(mark));

it("leaves what a text says of its own", () => {
  expect(ownWords("“厂房入驻”已整改：2023年5月18日起不再收取。已请群众试办，反映良好。", "厂房入驻").trim()).toMatch(
    /^年月日起不再收取/,
  );
  expect(ownPairs("我局高度重视此项工作，已按要求整改到位，特此报告。").size).toBe(0);
});

it("gives texts that are alike a mark in common, however they are dressed up", () => {
  expect(shared(text, text)).toHaveLength(6);
  expect(shared(text, `经认真研究，${text.replace("四个", "5个")}特此报告。`).length).toBeGreaterThan(0);
});

it("gives others none, and none to what says too little", () => {
  expect(shared(text, "公示期满前一日、期满当日各发一条短信，并在“皖企通”首页弹出待办，窗口电话同步提醒。")).toEqual(
    [],
  );
  expect(marksOf(ownPairs("已整改到位。"))).toEqual([]);
});

it("keeps marks that both databases' integers hold", () => {
  for (const mark of marksOf(ownPairs(text))) expect(mark | 0).toBe(mark);
});
