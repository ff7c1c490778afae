import type { ActionCase } from "./actions";

const reason = { reason: "材料不全" };

/** The actions on instructions, with the question each must ask. */
export const instructionActionCases: Record<string, ActionCase> = {
  "instructions.write": {
    on: "unit",
    asks: "unit.instruct",
    input: (unit) => ({ units: [unit], text: "请本周内整改到位。", answerDay: "2099-06-01" }),
  },
  "instructions.sign": { on: "instruction", asks: "instruction.answer", from: ["issued"], input: {} },
  "instructions.answer": {
    on: "instruction",
    asks: "instruction.answer",
    from: ["signed"],
    input: { text: "已整改到位。" },
  },
  "instructions.returnAnswer": { on: "instruction", asks: "instruction.decide", from: ["answered"], input: reason },
  "instructions.close": { on: "instruction", asks: "instruction.decide", from: ["answered"], input: { text: "好。" } },
  "instructions.withdraw": {
    on: "instruction",
    asks: "instruction.decide",
    from: ["issued", "signed"],
    input: reason,
  },
};
