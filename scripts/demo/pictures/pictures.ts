import sharp from "sharp";
import { type Random, random } from "../random";
import { outlines } from "./outlines";

export type Scene = "found" | "before" | "after";
const captions: Record<Scene, string> = { found: "现场", before: "整改前", after: "整改后" };
const [width, height] = [640, 480];

/** Characters drawn from their outlines, `size` pixels a side. */
const write = (words: string, x: number, y: number, size: number, fill: string): string =>
  [...words]
    .map(
      (sign, at) =>
        `<path transform="translate(${x + at * size} ${y}) scale(${size / 1000})" fill="${fill}" d="${outlines[sign] ?? ""}"/>`,
    )
    .join("");

/** Lines and fields of a form: crowded before, few after. */
function form(scene: Scene, by: Random): string {
  const rows = scene === "after" ? by.between(4, 6) : by.between(9, 12);
  const step = 250 / rows;
  const parts: string[] = [];
  for (let row = 0; row < rows; row++) {
    const y = 130 + row * step;
    const filled = by.chance(scene === "after" ? 0.75 : 0.45);
    const label = by.between(45, 100);
    const start = 180 + label;
    const end = by.between(380, 445);
    const tall = step * 0.45;
    parts.push(
      `<rect x="165" y="${y}" width="${label}" height="${tall}" fill="#8c98a8"/>`,
      `<rect x="${start}" y="${y}" width="${end - start}" height="${tall}" fill="${filled ? "#c9d3df" : "none"}" stroke="#9aa5b4"/>`,
    );
    if (scene === "after" && filled)
      parts.push(`<path d="M ${end + 8} ${y + 4} l 6 7 l 12 -14" stroke="#1f6f4a" stroke-width="4" fill="none"/>`);
  }
  return parts.join("");
}

/** A sheet of paper on a desk, plainly a drawing, with 示例数据 across it. */
function sheet(scene: Scene, by: Random): string {
  const desk = by.pick(["#b9a58b", "#8fa3a8", "#a8a29a", "#93a389", "#9c93a8"]);
  const tilt = by.between(-7, 7);
  const shadow = by.between(40, 500);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<rect width="${width}" height="${height}" fill="${desk}"/>
<rect x="${shadow}" y="${by.between(0, 300)}" width="${by.between(60, 160)}" height="${by.between(60, 220)}" fill="#00000033"/>
<rect x="${by.between(0, 80)}" y="${by.between(0, 360)}" width="${by.between(40, 110)}" height="${by.between(40, 110)}" fill="#ffffff55"/>
<g transform="rotate(${tilt} 320 240)">
<rect x="140" y="40" width="${by.between(340, 380)}" height="400" fill="#fdfcf8"/>
${write(captions[scene], 165, 60, 44, "#23415f")}
${form(scene, by)}
<g opacity="0.5" transform="rotate(-18 320 260)">${write("示例数据", 190, 220, 66, "#6b7a8c")}</g>
</g></svg>`;
}

/** A photo as a phone would take it: JPEG with the time it was taken. */
export function photo(scene: Scene, seed: string, takenAt: Date): Promise<Buffer> {
  const clock = new Date(takenAt.getTime() + 8 * 3_600_000).toISOString();
  const stamp = `${clock.slice(0, 10).replaceAll("-", ":")} ${clock.slice(11, 19)}`;
  return sharp(Buffer.from(sheet(scene, random(seed))))
    .jpeg({ quality: 80 })
    .withExif({ IFD0: { Software: "demonstration" }, IFD2: { DateTimeOriginal: stamp } })
    .toBuffer();
}
