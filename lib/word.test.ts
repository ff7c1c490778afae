import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { officialPaper } from "./word";

const paper = {
  title: "关于窗口排队问题的督办单",
  number: "督办单〔2026〕1号",
  to: "市自然资源和规划局",
  body: [{ heading: "一、督办事项" }, { subheading: "（一）情况" }, { text: "逾期未改。" }],
  signedBy: "池州市局长走流程工作专班",
  day: "2026年11月23日",
};
const xmlOf = async (more: object = {}) => {
  const parts = unzipSync(await officialPaper({ ...paper, ...more }));
  return (name: string) => new TextDecoder().decode(parts[`word/${name}.xml`]);
};
/** 1 mm in twentieths of a point, to the nearest. */
const mm = (value: number) => Math.round((value * 1440) / 25.4);
const attributes = (xml: string, element: string) =>
  Object.fromEntries(
    [...(xml.match(new RegExp(`<w:${element} ([^>]*)/>`))?.[1] ?? "").matchAll(/w:(\w+)="([^"]*)"/g)].map(
      ([, name, value]) => [name, value],
    ),
  );

describe("an official paper keeps to GB/T 9704-2012", () => {
  it("A4 with its margins", async () => {
    const xml = (await xmlOf())("document");
    expect(attributes(xml, "pgSz")).toMatchObject({ w: String(mm(210)), h: String(mm(297)) });
    const margins = { top: 37, bottom: 35, left: 28, right: 26 };
    for (const [side, value] of Object.entries(margins))
      expect(Math.abs(Number(attributes(xml, "pgMar")[side]) - mm(value)), side).toBeLessThanOrEqual(1);
  });

  it("22 lines of 28 characters: pitches of 225 mm ÷ 22 and 156 mm ÷ 28", async () => {
    const read = await xmlOf();
    const grid = attributes(read("document"), "docGrid");
    expect(Number(grid.linePitch)).toBe(Math.floor((mm(225) * 1) / 22));
    expect(Number(grid.charSpace) / 4096 + 16).toBeCloseTo((156 / 28 / 25.4) * 72, 2);
    const normal = read("styles").match(/w:styleId="Normal".*?<\/w:style>/s)?.[0] ?? "";
    expect(normal).toContain('w:lineRule="exact"');
    expect(normal).toContain(`w:line="${grid.linePitch}"`);
    const narrowing = Number(attributes(normal, "spacing").val ?? normal.match(/<w:spacing w:val="(-?\d+)"/)?.[1]);
    // 28 characters fit into the line, 29 do not.
    expect(28 * (320 + narrowing)).toBeLessThanOrEqual(mm(156));
    expect(29 * (320 + narrowing)).toBeGreaterThan(mm(156));
  });

  it("fonts and sizes: 仿宋 16 pt, 小标宋 22 pt, 黑体, 楷体, page number 14 pt", async () => {
    const read = await xmlOf();
    const runs = [...read("document").matchAll(/<w:r>.*?<\/w:r>/gs)].map(([run]) => run);
    const fontOf = (text: string) => {
      const run = runs.find((one) => one.includes(text)) ?? "";
      return [run.match(/w:eastAsia="([^"]+)"/)?.[1], run.match(/<w:sz w:val="(\d+)"/)?.[1]];
    };
    expect(read("styles")).toMatch(/<w:rPrDefault>.*仿宋_GB2312.*<w:sz w:val="32"\/>.*<\/w:rPrDefault>/s);
    expect(fontOf(paper.title)).toEqual(["方正小标宋简体", "44"]);
    expect(fontOf("一、督办事项")[0]).toBe("黑体");
    expect(fontOf("（一）情况")[0]).toBe("楷体_GB2312");
    expect(fontOf("逾期未改。")).toEqual([undefined, undefined]);
    expect(read("footer1")).toMatch(/<w:sz w:val="28"\/>/);
  });

  it("the page number stands outside, between dashes", async () => {
    const read = await xmlOf();
    const [odd, even] = [read("footer1"), read("footer2")];
    expect(odd).toContain('<w:jc w:val="right"/>');
    expect(even).toContain('<w:jc w:val="left"/>');
    for (const footer of [odd, even]) expect(footer.replace(/<[^>]+>/g, "")).toMatch(/^— PAGE —$/);
    expect(read("settings")).toContain("<w:evenAndOddHeaders/>");
  });

  it("says that it is a draft until it is signed, on odd and even pages", async () => {
    expect((await xmlOf())("document")).not.toContain("headerReference");
    const read = await xmlOf({ number: undefined, draft: "草稿（未签发）" });
    expect([...read("document").matchAll(/<w:headerReference w:type="(\w+)"/g)].map(([, type]) => type)).toEqual([
      "default",
      "even",
    ]);
    expect(read("header1")).toContain("草稿（未签发）");
    expect(read("document")).not.toContain("〔2026〕");
  });

  it("takes words as text, whatever they hold", async () => {
    const read = await xmlOf({ body: [{ text: '<w:p/> & "quoted" \u0007 \ud800 ]]>' }] });
    expect(read("document")).toContain("&lt;w:p/&gt; &amp;");
  });
});
