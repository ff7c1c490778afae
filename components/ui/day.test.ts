import { NextIntlClientProvider } from "next-intl";
import { type ComponentProps, createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { formats } from "@/lib/formats";
import { Day } from "./day";
import { Instant } from "./instant";

type Props = ComponentProps<typeof NextIntlClientProvider>;
const inJune = { locale: "zh-CN", formats, timeZone: "Asia/Shanghai", now: new Date("2027-06-30T10:00:00+08:00") };
const html = (child: Props["children"]) =>
  renderToStaticMarkup(createElement(NextIntlClientProvider, { ...inJune, children: child } as Props));

it.each([
  ["2027-10-09", "10月9日"],
  ["2028-10-09", "2028年10月9日"],
  ["2026-12-31", "2026年12月31日"],
])("says %s in short as %s", (value, words) => {
  expect(html(createElement(Day, { value, look: "dayShort" }))).toContain(`>${words}<`);
});

it("says the year of a moment that lies in another, by the clock of Shanghai", () => {
  const said = (value: string) => html(createElement(Instant, { value: new Date(value), look: "instantShort" }));
  expect(said("2026-12-31T15:59:00Z")).toContain(">2026年12月31日 23:59<");
  expect(said("2026-12-31T16:01:00Z")).toContain(">1月1日 00:01<");
});
