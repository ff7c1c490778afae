import { expect, it } from "vitest";
import { keptName } from "./file";

const pdf = "application/pdf";

it.each([
  ["报告.pdf", pdf, "报告.pdf"],
  ["报告.PDF", pdf, "报告.PDF"],
  ["plan.pdf.hta", pdf, "plan.pdf.hta.pdf"],
  ["x.html", "image/jpeg", "x.html.jpg"],
  ["p.jpeg", "image/jpeg", "p.jpeg"],
  ["gnp.\u202Egpj.exe", "image/png", "gnp._gpj.exe.png"],
  ["../../etc/passwd", pdf, "_.._etc_passwd.pdf"],
  ["C:\\x\0\r\n.pdf", pdf, "C__x___.pdf"],
  ["..", pdf, "_.pdf"],
  ["\ud800", pdf, "_.pdf"],
  ["📷.png", "image/png", "📷.png"],
  ["a", "application/unknown", "a.bin"],
])("%j, %s is kept as %j", (name, type, kept) => {
  expect(keptName(name, type)).toBe(kept);
  expect(() => encodeURIComponent(keptName(name, type))).not.toThrow();
});
