import { describe, expect, it } from "vitest";
import { isBankCard, isIdNumber, maskPersonal } from "./masking";

// Numbers made for this test: right checksums, no person behind them.
const id = "11010519491231002X";
const card = "6222021234567890128";

describe("numbers that belong to a person", () => {
  it.each([
    [`我的身份证${id}被退回`, "我的身份证〔身份证号〕被退回"],
    [`身份证 110105 1949 1231 002x 打不开`, "身份证 〔身份证号〕 打不开"],
    ["１１０１０５１９４９１２３１００２Ｘ", "〔身份证号〕"],
    ["打我电话13856601234。", "打我电话〔电话号码〕。"],
    ["打我电话 138-5660-1234，下午", "打我电话 〔电话号码〕，下午"],
    ["+86 13856601234", "〔电话号码〕"],
    ["座机0566-5550123转8", "座机〔电话号码〕转8"],
    ["13856601234、13956601234", "〔电话号码〕、〔电话号码〕"],
    [`卡号${card.slice(0, 4)} ${card.slice(4, 8)} ${card.slice(8)}扣了钱`, "卡号〔银行卡号〕扣了钱"],
    ["车牌皖R12345年检", "车牌〔车牌号〕年检"],
    ["新能源皖RD12345充电", "新能源〔车牌号〕充电"],
  ])("%s", (text, expected) => expect(maskPersonal(text).text).toBe(expected));

  it("tells which kinds it found", () =>
    expect(maskPersonal(`${id} 13856601234 皖R12345`).found).toEqual(["idNumber", "phone", "plate"]));
});

describe("what is nobody's number stays", () => {
  it.each([
    "要交5份材料，跑了3趟，等了120分钟",
    "文号国办发〔2023〕5号，2023-05-04 09:30",
    "办件编号CZ-2026-0123，流水号202305040001234567",
    "110105194912310021",
    "咨询12345热线",
    "A4纸80克，金额12345678.90元",
    "皖事通办很好用",
    "",
  ])("%s", (text) => expect(maskPersonal(text)).toEqual({ text, found: [] }));
});

it("checks the digits, not only their number", () => {
  expect([isIdNumber(id), isIdNumber("110105194912310021"), isIdNumber("11010519491331002X")]).toEqual([
    true,
    false,
    false,
  ]);
  expect([isBankCard(card), isBankCard("6222021234567890127")]).toEqual([true, false]);
});
