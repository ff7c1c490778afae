import { type ExecFileSyncOptions, execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { layout, officialPaper } from "@/lib/word";

// npm run test:paper: what LibreOffice makes of an official paper. Needs Debian's libreoffice-writer-nogui,
// fonts-noto-cjk and poppler-utils.

const text =
  "请你单位对照问题台账逐项核实原因明确责任人和完成时限于收到本督办单之日起一个工作日内签收三个工作日内书面反馈办理情况七个工作日内办结".repeat(
    12,
  );
const folder = mkdtempSync(join(tmpdir(), "walk-paper-"));
const mm = (points: number) => (points / 72) * 25.4;
const problems: string[] = [];
const within = (what: string, is: number, want: number, by: number) => {
  if (!(Math.abs(is - want) <= by)) problems.push(`${what}: ${is.toFixed(2)}, not ${want}`);
};

try {
  const docx = join(folder, "paper.docx");
  writeFileSync(
    docx,
    await officialPaper({
      title: "关于窗口排队问题的督办单",
      number: "池走督〔2026〕1号",
      to: "市自然资源和规划局",
      body: [{ text }, { text }],
      signedBy: "池州市局长走流程工作专班",
      day: "2026年11月23日",
    }),
  );
  const quiet: ExecFileSyncOptions = { stdio: ["ignore", "ignore", "inherit"] };
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, docx], quiet);
  const boxes = join(folder, "boxes.html");
  execFileSync("pdftotext", ["-bbox", join(folder, "paper.pdf"), boxes], quiet);
  // The second page is text from edge to edge.
  const page = readFileSync(boxes, "utf8").split("<page ")[2] ?? "";
  const [, width = "0", height = "0"] = page.match(/width="([\d.]+)" height="([\d.]+)"/) ?? [];
  within("page width, mm", mm(Number(width)), layout.page.width, 0.2);
  within("page height, mm", mm(Number(height)), layout.page.height, 0.2);
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/g;
  const lines = [...page.matchAll(word)].map(([, left, top, right, bottom, words = ""]) => ({
    left: mm(Number(left)),
    middle: mm((Number(top) + Number(bottom)) / 2),
    right: mm(Number(right)),
    characters: [...words].length,
  }));
  const body = lines.filter(({ middle }) => middle < layout.page.height - layout.margins.bottom);
  const full = body.filter(({ characters }) => characters === layout.characters);
  within("lines on a full page", body.length, layout.lines, 0);
  if (full.length < 15) problems.push(`only ${full.length} lines of ${layout.characters} characters`);
  const [first, last] = [body[0], body.at(-1)];
  const pitch = (layout.page.height - layout.margins.top - layout.margins.bottom) / layout.lines;
  within("line pitch, mm", ((last?.middle ?? 0) - (first?.middle ?? 0)) / (body.length - 1), pitch, 0.05);
  within("middle of the first line, mm from above", first?.middle ?? 0, layout.margins.top + pitch / 2, 2);
  for (const line of full) {
    within("left edge, mm", line.left, layout.margins.left, 0.3);
    within("right edge, mm", line.right, layout.page.width - layout.margins.right, 0.5);
  }
  const number = lines.find(({ middle }) => middle > layout.page.height - layout.margins.bottom);
  if (!number) problems.push("no page number below the text");
  else if (number.left > layout.page.width / 2) problems.push("the number of an even page stands at the left");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const problem of problems) console.error(problem);
console.log(
  problems.length === 0 ? "paper: margins, lines and characters as in GB/T 9704-2012" : "paper: not as it should be",
);
process.exitCode = problems.length === 0 ? 0 : 1;
