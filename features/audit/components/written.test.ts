import { NextIntlClientProvider } from "next-intl";
import { type ComponentProps, createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { ChainCheck } from "@/features/audit/queries/checks";
import type { AuditEvent } from "@/features/audit/queries/events";
import { englishFormats } from "@/lib/formats";
import messages from "@/messages/en.json";
import { CheckTable } from "./check-table";
import { EventDetails } from "./event-details";

type Words = ComponentProps<typeof NextIntlClientProvider>;
const words = { locale: "en-GB", messages, formats: englishFormats, timeZone: "Asia/Shanghai" } as unknown as Words;
const html = (element: ReactElement) => renderToStaticMarkup(createElement(NextIntlClientProvider, words, element));
const marked = '<span lang="zh-CN">钱进</span>';

test("on an English page whoever began a check is marked as Chinese", () => {
  const check = { id: "1", scope: {}, chains: 0, events: 0, anchors: 0, found: 0, by: "钱进", state: "whole" };
  const checks = [{ ...check, startedAt: new Date("2023-05-08T02:00:00Z") } as unknown as ChainCheck];
  expect(html(createElement(CheckTable, { checks }))).toContain(marked);
});

test("so is what an event says, and nothing that is English", () => {
  const particulars = { name: "钱进", reason: "left" };
  const event = { type: "accountCreated", sequence: 1, subjectId: "x", actorId: "y", hash: "z", particulars };
  const wording = { particular: Object.assign(String, { has: () => true }), values: {} };
  const said = html(createElement(EventDetails, { event: event as unknown as AuditEvent, wording: wording as never }));
  expect(said).toContain(marked);
  expect(said.match(/lang=/g)).toHaveLength(1);
});
