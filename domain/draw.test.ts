import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type DrawMember, type DrawRules, draw, drawSize, strataOf, stratumOf } from "./draw";
import { issueKinds, severities } from "./issue";

const hash = (text: string) => createHash("sha256").update(text).digest("hex");
const rules: DrawRules = { share: 20, byUnit: true, byKind: true, bySeverity: true };
const units = ["SGJ", "RSJ", "GAJ", "MZJ", "GCQ-SGJ", "DZX-SGJ"];
/** Units of unlike size, as there are: the first has most. */
const members = (count: number): DrawMember[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `issue-${at}`,
    unit: units[Math.floor((at * at) / ((count * count) / units.length)) % units.length] as string,
    kind: issueKinds[at % 3] as DrawMember["kind"],
    severity: severities[(at * 7) % 3] as DrawMember["severity"],
  }));
const drawnOf = (seed: string, of: readonly DrawMember[], by = rules) =>
  draw(seed, of, by, hash)
    .filter(({ drawn }) => drawn)
    .map(({ id }) => id);

describe("how many are drawn", () => {
  it.each([
    [0, 20, 0],
    [1, 20, 1],
    [5, 20, 1],
    [6, 20, 2],
    [100, 20, 20],
    [101, 20, 21],
    [7, 100, 7],
    [3, 1, 1],
  ])("%i at %i in a hundred: %i", (of, share, count) => {
    expect(drawSize(of, share)).toBe(count);
    expect(drawnOf("seed", members(of), { ...rules, share })).toHaveLength(count);
  });
});

describe("a draw", () => {
  it("comes out the same again, whatever the order of what came in, and otherwise with another seed", () => {
    const all = members(120);
    const once = draw("2023-06-05 a", all, rules, hash);
    expect(draw("2023-06-05 a", all, rules, hash)).toEqual(once);
    expect(draw("2023-06-05 a", all.toReversed(), rules, hash)).toEqual(once);
    expect(
      draw(
        "2023-06-05 a",
        all.toSorted((a, b) => (a.kind < b.kind ? -1 : 1)),
        rules,
        hash,
      ),
    ).toEqual(once);
    expect(drawnOf("2023-06-05 b", all)).not.toEqual(drawnOf("2023-06-05 a", all));
  });

  it("can be done again with nothing but a hash, by what the page shows", () => {
    const placed = draw("s", members(40), rules, hash);
    const paths = placed.map(({ id, unit, kind, severity }) =>
      [hash(`s ${unit}`), hash(`s ${unit} ${kind}`), hash(`s ${unit} ${kind} ${severity}`), hash(`s ${id}`)].join(" "),
    );
    expect(paths).toEqual(paths.toSorted());
    const start = Number(BigInt(`0x${hash("s start")}`) % 40n);
    const marks = placed.map((_, at) => Math.floor(((at + 1) * 8 + start) / 40) > Math.floor((at * 8 + start) / 40));
    expect(placed.map(({ drawn }) => drawn)).toEqual(marks);
  });

  it.each([30, 97, 400])("gives every unit and stratum of %i its share, to less than one", (count) => {
    for (const seed of ["a", "b", "c", "d", "e"]) {
      const placed = draw(seed, members(count), rules, hash);
      const rate = placed.filter(({ drawn }) => drawn).length / count;
      const byUnit = strataOf(placed, { ...rules, byKind: false, bySeverity: false });
      for (const { size, drawn } of [...byUnit, ...strataOf(placed, rules)]) {
        expect(Math.abs(drawn - size * rate)).toBeLessThan(1);
      }
    }
  });

  it("gives a unit with one closed issue the same chance as one with many", () => {
    const all = [
      ...members(59).map((one) => ({ ...one, unit: "SGJ" })),
      { id: "alone", unit: "TQJ", kind: "term", severity: "low" } as const,
    ];
    const times = Array.from({ length: 800 }, (_, at) => drawnOf(`seed ${at}`, all).includes("alone"));
    const rate = times.filter(Boolean).length / times.length;
    expect(rate).toBeGreaterThan(0.17);
    expect(rate).toBeLessThan(0.23);
  });

  it("spreads over what the settings say, and no further", () => {
    const [one] = members(1) as [DrawMember];
    expect(stratumOf(one, rules)).toBe("SGJ spot high");
    expect(stratumOf(one, { ...rules, byUnit: false, bySeverity: false })).toBe("spot");
    const flat = { ...rules, byUnit: false, byKind: false, bySeverity: false };
    expect(strataOf(draw("s", members(50), flat, hash), flat)).toEqual([{ name: "", size: 50, drawn: 10 }]);
  });
});
