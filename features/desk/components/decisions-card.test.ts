import { NextIntlClientProvider } from "next-intl";
import { type ComponentProps, createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { LeaderDecision } from "@/domain/desk";
import { formats } from "@/lib/formats";
import messages from "@/messages/zh-CN.json";
import type { DeskRow } from "../queries/desk";
import { DecisionsCard } from "./decisions-card";

const at = new Date("2023-07-03T10:00:00+08:00");
const nothing = { number: null, task: null, raisingUnit: null, leadUnit: null, state: null, standing: null } as const;
const rowsOf = (duty: LeaderDecision, count: number) =>
  Array.from({ length: count }, (_, nth): DeskRow => {
    const about = duty === "issueOrder" ? "order" : "issue";
    return {
      ...nothing,
      about,
      id: `${duty}${nth}`,
      duty,
      due: null,
      left: null,
      red: false,
      since: at,
      title: "x",
      planned: null,
    };
  });
type Props = ComponentProps<typeof NextIntlClientProvider>;
/** What of the card is read: how many items, and the words around them. */
function card(props: Omit<ComponentProps<typeof DecisionsCard>, "today">) {
  const words: Props = { locale: "zh-CN", messages, formats, timeZone: "Asia/Shanghai", now: at, children: null };
  const child = createElement(DecisionsCard, { ...props, today: "2023-07-03" });
  const html = renderToStaticMarkup(createElement(NextIntlClientProvider, words, child));
  return {
    items: html.split("<li").length - 1,
    title: /等您决定 \d+ 件/.exec(html)?.[0],
    others: /另外 \d+ 件/.exec(html)?.[0],
    left: /还有 \d+ 件没有列出/.exec(html)?.[0],
    toOrders: html.includes('href="/orders?tab=draft"'),
  };
}
const both = ["decideRequest", "issueOrder"] as const;

it("counts what it opens, and leads to the orders that it does not list", () => {
  const rows = [...rowsOf("decideRequest", 2), ...rowsOf("issueOrder", 38)];
  const counts = { decideRequest: 2, issueOrder: 55, readAnswer: 9 };
  expect(card({ rows, counts, shown: both })).toEqual({
    ...{ items: 40, title: "等您决定 57 件", others: "另外 37 件", left: "还有 17 件没有列出", toOrders: true },
  });
});

it("counts of one sort that is asked for nothing of the other", () => {
  const counts = { decideRequest: 2, issueOrder: 5 };
  expect(card({ rows: rowsOf("issueOrder", 5), counts, shown: ["issueOrder"] })).toMatchObject({
    ...{ items: 5, title: "等您决定 5 件", others: "另外 2 件", left: undefined, toOrders: false },
  });
  expect(card({ rows: rowsOf("decideRequest", 2), counts, shown: ["decideRequest"] })).toMatchObject({
    ...{ items: 2, title: "等您决定 2 件", others: undefined, left: undefined },
  });
});
