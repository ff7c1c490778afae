import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  Header,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";

/**
 * Official papers as Word files, in the layout of GB/T 9704-2012 (党政机关公文格式): A4, a type area of
 * 156 mm × 225 mm with 22 lines of 28 characters, 3号 仿宋 for text, page numbers outside.
 *
 * Fonts are named, not shipped. Each family is asked for as offices have it; where it is missing, the
 * program that opens the file falls back as its own table says (方正小标宋 → a Song, 仿宋 → a FangSong or Song).
 */

/** 1 mm in twentieths of a point. */
const mm = (value: number) => Math.round((value * 1440) / 25.4);
const pt = (value: number) => value * 20;
const half = (points: number) => points * 2; // sizes are given in half points

/** Sizes and pitches of the standard, in mm and points. */
export const layout = {
  page: { width: 210, height: 297 },
  margins: { top: 37, bottom: 35, left: 28, right: 26 },
  lines: 22,
  characters: 28,
  /** 3号 */
  text: 16,
  /** 2号 */
  title: 22,
  /** 4号 */
  pageNumber: 14,
  /** From the lower edge of the type area to the line above the page number (5.2.7). */
  pageNumberBelow: 7,
} as const;

const typeArea = {
  width: layout.page.width - layout.margins.left - layout.margins.right,
  height: layout.page.height - layout.margins.top - layout.margins.bottom,
};
/** In points: 225 mm ÷ 22 and 156 mm ÷ 28. */
const linePitch = (typeArea.height / layout.lines / 25.4) * 72;
const characterPitch = (typeArea.width / layout.characters / 25.4) * 72;

/**
 * The section declares the grid; paragraphs keep it by exact pitches instead of snapping to it. 16 pt is
 * more than a cell of 15.79 pt, and LibreOffice gives each character two cells then. Narrowed by the next
 * twentieth of a point, 28 characters fit and justification spreads them over the 156 mm.
 */
const narrowing = Math.floor(pt(characterPitch - layout.text));
const onGrid = {
  overflowPunctuation: false,
  spacing: { before: 0, after: 0, line: Math.floor(pt(linePitch)), lineRule: LineRuleType.EXACT },
};

const fonts = {
  text: { eastAsia: "仿宋_GB2312", ascii: "Times New Roman", hAnsi: "Times New Roman" },
  title: { eastAsia: "方正小标宋简体", ascii: "Times New Roman", hAnsi: "Times New Roman" },
  heading: { eastAsia: "黑体", ascii: "Times New Roman", hAnsi: "Times New Roman" },
  subheading: { eastAsia: "楷体_GB2312", ascii: "Times New Roman", hAnsi: "Times New Roman" },
  /** 4号半角宋体阿拉伯数字 */
  pageNumber: { eastAsia: "宋体", ascii: "宋体", hAnsi: "宋体" },
} as const;

export interface OfficialPaper {
  title: string;
  /** 〔2026〕1号; none yet on a draft. */
  number?: string;
  /** 主送机关, without the colon. */
  to: string;
  body: readonly Block[];
  /** 发文机关署名 and the day in Chinese. */
  signedBy: string;
  day: string;
  /** Said in the head of every page of what is not signed yet. */
  draft?: string;
}
export type Block = { heading: string } | { subheading: string } | { text: string };

const run = (text: string, more: IRunOptions = {}) => new TextRun({ text, ...more });
const heading = (text: string) =>
  new Paragraph({ children: [run(text, { font: fonts.heading })], indent: { firstLineChars: 200, firstLine: pt(32) } });
const subheading = (text: string) =>
  new Paragraph({
    children: [run(text, { font: fonts.subheading })],
    indent: { firstLineChars: 200, firstLine: pt(32) },
  });
const text = (words: string) =>
  new Paragraph({ children: [run(words)], indent: { firstLineChars: 200, firstLine: pt(32) } });
const block = (one: Block) =>
  "heading" in one ? heading(one.heading) : "subheading" in one ? subheading(one.subheading) : text(one.text);
const empty = () => new Paragraph({});

/** “— 1 —”, one character in from the outer edge: right on odd pages, left on even ones. */
const pageNumber = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: alignment === AlignmentType.RIGHT ? { right: pt(layout.pageNumber) } : { left: pt(layout.pageNumber) },
        spacing: { line: pt(layout.pageNumber), lineRule: LineRuleType.EXACT },
        children: [
          new TextRun({
            font: fonts.pageNumber,
            size: half(layout.pageNumber),
            children: ["— ", PageNumber.CURRENT, " —"],
          }),
        ],
      }),
    ],
  });

const draftMark = (words: string) =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [run(words, { font: fonts.heading, size: half(layout.pageNumber) })],
      }),
    ],
  });

/** The bytes of a .docx. */
export function officialPaper(paper: OfficialPaper): Promise<Buffer> {
  const header = paper.draft ? draftMark(paper.draft) : undefined;
  const document = new Document({
    title: paper.title,
    creator: paper.signedBy,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: { font: fonts.text, size: half(layout.text), language: { eastAsia: "zh-CN", value: "zh-CN" } },
          paragraph: { alignment: AlignmentType.BOTH },
        },
      },
      // The grid counts from the size of this very style; its lines keep the pitch by themselves.
      paragraphStyles: [
        {
          id: "Normal",
          name: "Normal",
          quickFormat: true,
          run: { size: half(layout.text), characterSpacing: narrowing },
          paragraph: onGrid,
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(layout.page.width), height: mm(layout.page.height) },
            margin: {
              top: mm(layout.margins.top),
              bottom: mm(layout.margins.bottom),
              left: mm(layout.margins.left),
              right: mm(layout.margins.right),
              header: mm(20),
              footer: mm(layout.margins.bottom - layout.pageNumberBelow) - pt(layout.pageNumber),
            },
          },
          grid: {
            type: DocumentGridType.LINES,
            // Rounded down: 22 lines that are a twip too high would be 21.
            linePitch: Math.floor(pt(linePitch)),
            charSpace: Math.floor((characterPitch - layout.text) * 4096),
          },
        },
        headers: header && { default: header, even: header },
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: [
          ...(paper.number ? [new Paragraph({ alignment: AlignmentType.CENTER, children: [run(paper.number)] })] : []),
          empty(),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [run(paper.title, { font: fonts.title, size: half(layout.title) })],
          }),
          empty(),
          new Paragraph({ children: [run(`${paper.to}：`)] }),
          ...paper.body.map(block),
          empty(),
          new Paragraph({ alignment: AlignmentType.RIGHT, indent: { right: pt(64) }, children: [run(paper.signedBy)] }),
          new Paragraph({ alignment: AlignmentType.RIGHT, indent: { right: pt(64) }, children: [run(paper.day)] }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
