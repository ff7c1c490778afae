import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { type Drawing, drawn, type Size } from "@/lib/drawing";
import { funnelDrawing } from "./funnel-drawing";
import { trendDrawing } from "./trend-drawing";

const wide = { width: 600, height: 280 };
const narrow = { width: 300, height: 250 };
const svg = (option: Drawing, size: Size) => decodeURIComponent(drawn(option, size).replace("data:image/svg+xml,", ""));

const months = [
  { month: "2023-01", found: 7, rectified: 0, rectifying: 7 },
  { month: "2023-02", found: 12, rectified: 9, rectifying: 10 },
];
const words = {
  found: "当月发现",
  rectified: "当月整改",
  rectifying: "月末在改",
  month: (of: string) => `${Number(of.slice(5))}月`,
};
const steps = [
  { name: "上报", value: 20, said: "20 个" },
  { name: "销号", value: 5, said: "5 个" },
];

const evil = [{ name: `<script>alert(1)</script>"&'`, value: 3, said: "<img src=x onerror=alert(1)>" }];

describe.each([wide, narrow])("%o", (size) => {
  test("the trend says its months, its numbers and what each form means", () => {
    const picture = svg(trendDrawing(months, words, size), size);
    for (const said of ["1月", "2月", "当月发现", "当月整改", "月末在改", ">12<", ">9<"])
      expect(picture).toContain(said);
    expect(picture).toContain("Noto Sans CJK SC");
    expect(picture).toMatch(/stroke-dasharray/);
  });

  test("the funnel says its stages", () => {
    const picture = svg(funnelDrawing(steps, size), size);
    for (const said of ["上报", "20 个", "销号", "5 个"]) expect(picture).toContain(said);
  });

  test("what is drawn is well-formed", async () => {
    for (const option of [trendDrawing(months, words, size), funnelDrawing(evil, size)])
      expect(await sharp(Buffer.from(svg(option, size))).metadata()).toMatchObject({ ...size, format: "svg" });
  });

  test("what is drawn runs nothing and loads nothing", () => {
    for (const picture of [svg(trendDrawing(months, words, size), size), svg(funnelDrawing(evil, size), size)]) {
      expect(picture).not.toMatch(/<script|<img|<foreignObject|<image|<animate|<[^>]*\son\w+=|@import|url\((?!#)/i);
      expect(picture.match(/href="(?!#)/g)).toBeNull();
    }
  });
});

test("many months carry no numbers, and still fit", () => {
  const many = Array.from({ length: 40 }, (_, at) => ({
    month: `20${20 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`,
    found: 345 + at,
    rectified: 3,
    rectifying: 9,
  }));
  expect(svg(trendDrawing(many, words, wide), wide)).not.toContain(">361<");
});

test("of nothing at all there is a picture too", () => {
  expect(
    svg(
      funnelDrawing(
        steps.map((step) => ({ ...step, value: 0 })),
        wide,
      ),
      wide,
    ),
  ).toContain("<svg");
});
