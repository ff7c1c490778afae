import { random } from "../random";
import { outlines } from "./outlines";

/** An SVG outline (M L C Q Z, absolute) in PDF's path operators; a quadratic curve becomes a cubic one. */
function operators(path: string): string {
  const out: string[] = [];
  let [x, y] = [0, 0];
  for (const [, command = "", given = ""] of path.matchAll(/([MLCQZ])([^MLCQZ]*)/g)) {
    const n = given.trim().split(/[ ,]+/).filter(Boolean).map(Number);
    const at = (index: number) => n[index] ?? 0;
    if (command === "Z") out.push("h");
    else if (command === "Q") {
      const third = (from: number, control: number) => from + (2 / 3) * (control - from);
      out.push(
        [third(x, at(0)), third(y, at(1)), third(at(2), at(0)), third(at(3), at(1)), at(2), at(3), "c"].join(" "),
      );
    } else out.push(`${n.join(" ")} ${{ M: "m", L: "l", C: "c" }[command]}`);
    if (n.length >= 2) [x, y] = [at(n.length - 2), at(n.length - 1)];
  }
  return out.join("\n");
}

/** Outlines grow downwards, PDF upwards: hence the negative scale. */
const write = (words: string, x: number, y: number, size: number): string =>
  [...words]
    .map(
      (sign, at) =>
        `q ${size / 1000} 0 0 ${-size / 1000} ${x + at * size} ${y} cm\n${operators(outlines[sign] ?? "")} f Q`,
    )
    .join("\n");

/** A one-page PDF that says 示例数据, with lines in place of text. */
export function paper(seed: string): Buffer {
  const by = random(seed);
  const lines = Array.from(
    { length: by.between(9, 16) },
    (_, at) => `60 ${640 - at * 28} ${by.between(200, 470)} 9 re f`,
  );
  const content = `0.14 0.25 0.37 rg\n${write("示例数据", 60, 780, 40)}\n${write("整改前后", 60, 720, 24)}\n0.78 0.82 0.86 rg\n${lines.join("\n")}`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((body, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = file.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}
