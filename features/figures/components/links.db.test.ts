import { NextIntlClientProvider } from "next-intl";
import { type ComponentProps, createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { calendarFrom } from "@/domain/calendar";
import { addUp, type Period, periodUntil, type Side, totals } from "@/domain/figures";
import { funnel, trend } from "@/domain/flow";
import { locales } from "@/domain/language";
import type { Viewer } from "@/domain/viewer";
import { readListQuery } from "@/features/issues/queries/filter";
import { countIssues } from "@/features/issues/queries/list";
import { allUnits } from "@/features/units/queries";
import { readWalkQuery } from "@/features/walks/queries/filter";
import { walkList } from "@/features/walks/queries/list";
import { formats } from "@/lib/formats";
import { timeZone } from "@/lib/i18n";
import messages from "@/messages/zh-CN.json";
import { aPast } from "@/test-support/figures/half-year";
import { testViewer } from "@/test-support/viewer";
import { figureCells, notFoundCounts } from "../queries/cells";
import { inTimeFigures } from "../queries/in-time";
import { Breakdowns } from "./breakdowns";
import { FunnelCard } from "./funnel-card";
import { InTimeCard } from "./in-time-card";
import { SummaryTable } from "./summary-table";
import { TrendCard } from "./trend-card";

beforeAll(aPast);

// As when it is opened.
vi.mock("./folded-rows", async () => ({ FoldedRows: (await import("./breakdown-rows")).BreakdownRows }));

type Words = ComponentProps<typeof NextIntlClientProvider>;
const words: Omit<Words, "children"> = { locale: locales[0], messages, formats, timeZone };
const html = (element: ReactElement) =>
  renderToStaticMarkup(createElement(NextIntlClientProvider, words as Words, element));

/** Every number of the page that is a link, with its address. */
async function numbers(viewer: Viewer, period: Period, level: Side | undefined, linked: boolean) {
  const { cells, months, found } = await figureCells(period);
  const ofLevel = ({ side }: { side: Side }) => level === undefined || side === level;
  const shown = cells.filter(ofLevel);
  const total = addUp(shown, () => true).get(true) ?? totals([]).city;
  const waiting = await notFoundCounts(period);
  const flows = found.filter(ofLevel);
  const stages = funnel(flows, level ? waiting[level] : waiting.city + waiting.counties);
  const page =
    html(createElement(TrendCard, { period, level, months: trend(flows, period), linked })) +
    html(createElement(FunnelCard, { period, level, stages, linked })) +
    html(createElement(SummaryTable, { period, totals: totals(cells), linked })) +
    html(createElement(InTimeCard, { period, figures: await inTimeFigures(period), linked })) +
    html(
      createElement(Breakdowns, {
        viewer,
        period,
        level,
        cells: shown,
        months: months.filter(ofLevel),
        total,
        units: await allUnits(),
      }),
    );
  return [...page.matchAll(/<a [^>]*?href="([^"]+)"[^>]*>([\d,]+)<\/a>/g)].map(([, href = "", value]) => ({
    href: href.replaceAll("&amp;", "&"),
    value: Number(value),
  }));
}

/** How long the list at an address is for this viewer. */
async function lengthOf(viewer: Viewer, href: string): Promise<number> {
  const { pathname, searchParams } = new URL(href, "http://here");
  const params = Object.fromEntries(searchParams);
  if (pathname === "/walks") return (await walkList(viewer, readWalkQuery(params))).total;
  expect(pathname).toBe("/issues");
  const { filters, ignored } = readListQuery(params);
  expect(ignored).toEqual([]);
  return countIssues(viewer, filters, { today: "2023-08-01", calendar: calendarFrom([]) });
}

const periods = [periodUntil("2023-06-30"), periodUntil("2023-07-31"), periodUntil("2023-06-15", "2023-02-10")];
const leader = testViewer("leader", ["leader", "CZ"]);

describe.each(periods)("every number from $from to $asOf opens a list of that length", (period) => {
  test.each([undefined, "city", "counties"] as const)("%s", async (level) => {
    const links = await numbers(leader, period, level, true);
    expect(links.length).toBeGreaterThan(15);
    for (const { href, value } of links) expect(await lengthOf(leader, href), href).toBe(value);
  });
});

describe("who does not see all of it gets the number without a link", () => {
  test.each([
    ["a county's inspector", testViewer("inspector", ["inspector", "CZ/GCQ"]), /GCQ/],
    ["a bureau's liaison", testViewer("liaison", ["liaison", "CZ/FGW"]), /unit=FGW/],
    ["an administrator", testViewer("admin", ["admin", "CZ"]), /never/],
  ] as const)("%s", async (_, viewer, own) => {
    for (const { href, value } of await numbers(viewer, periodUntil("2023-06-30"), undefined, false)) {
      expect(href).toMatch(own);
      expect(await lengthOf(viewer, href), href).toBe(value);
    }
  });
});
