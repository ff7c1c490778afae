import ICAL from "ical.js";
import { expect, it } from "vitest";
import { iCalendar } from "./ical";

it("what it writes, another library reads: signs of its own, long lines, letters of four bytes", () => {
  const summary = `${"超长的编号与要办的事".repeat(12)}𠮷；a,b;c\\d\n第二行`;
  const entry = { uid: "one;two", day: "2023-12-31", summary, url: "https://example.cn/issues/1" };
  const text = iCalendar("名称", [entry], { at: new Date("2023-07-03T01:02:03.456Z"), dayAfter: () => "2024-01-01" });
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const [component] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
  const event = new ICAL.Event(component);
  expect([event.summary, event.uid]).toEqual([summary, "one;two"]);
  expect([event.startDate.toString(), event.startDate.isDate, event.endDate.toString()]).toEqual([
    "2023-12-31",
    true,
    "2024-01-01",
  ]);
  expect(component?.getFirstPropertyValue("dtstamp")?.toString()).toBe("2023-07-03T01:02:03Z");
});
