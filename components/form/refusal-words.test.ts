import { NextIntlClientProvider } from "next-intl";
import { type ComponentProps, createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { formats } from "@/lib/formats";
import messages from "@/messages/zh-CN.json";
import { useRefusalWords } from "./refusal-words";

const inJune: ComponentProps<typeof NextIntlClientProvider> = {
  ...{ locale: "zh-CN", messages, formats, timeZone: "Asia/Shanghai", children: null },
  now: new Date("2027-06-30T10:00:00+08:00"),
};
const Said = ({ at }: { at: string }) =>
  useRefusalWords()({ code: "changedMeanwhile", values: { who: "督查员甲", at, event: "close" } });
const said = (at: string) =>
  renderToStaticMarkup(createElement(NextIntlClientProvider, inJune, createElement(Said, { at })));

it.each([
  ["2027-03-01T01:00:00.000Z", "督查员甲 · 3月1日 09:00 · "],
  ["2026-03-01T01:00:00.000Z", "督查员甲 · 2026年3月1日 09:00 · "],
])("says who was faster, with the year where it is another: %s", (at, words) => {
  expect(said(at)).toContain(words);
});
