import type { ActionCase } from "./actions";

const reason = { reason: "材料不全" };
const text = { text: "已整改到位。" };
const content = { title: "关于窗口排队问题的督办单", matter: "逾期未改。", demand: "请限期整改。", preset: "13710" };

/** The actions on supervision orders, with the question each must ask. */
export const orderActionCases: Record<string, ActionCase> = {
  "orders.draft": {
    on: "issue",
    asks: "issue.order",
    from: ["rectifying"],
    unversioned: true,
    input: () => content,
  },
  "orders.edit": { on: "order", asks: "order.inspect", from: ["draft"], input: content },
  "orders.adopt": { on: "order", asks: "order.inspect", from: ["draft"], input: {} },
  "orders.issue": { on: "order", asks: "order.sign", from: ["draft"], input: {} },
  "orders.withdraw": { on: "order", asks: "order.sign", from: ["draft", "issued", "progressing"], input: reason },
  "orders.accept": { on: "order", asks: "order.answer", from: ["issued"], input: {} },
  "orders.plan": { on: "order", asks: "order.answer", from: ["accepted"], input: text },
  "orders.tell": { on: "order", asks: "order.answer", from: ["planned"], input: text },
  "orders.finish": { on: "order", asks: "order.answer", from: ["planned", "progressing"], input: text },
  "orders.returnOrder": { on: "order", asks: "order.inspect", from: ["planned", "done"], input: reason },
  "orders.discard": { on: "order", asks: "order.inspect", from: ["draft"], input: reason },
  "orders.clear": { on: "order", asks: "order.inspect", from: ["done"], input: text },
};
