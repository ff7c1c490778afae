import { runTypescript } from "@/test-support/servers/run-typescript";
import type { Databases } from "./databases";
import { atLeast, type Measure } from "./report";
import { median } from "./rounds";

/** What writes, against bare code that writes the same. */
export async function measureWriting(
  all: Databases,
  demonstration: string,
  { rounds, tells, issues }: { rounds: number; tells: number; issues: number },
): Promise<Measure[]> {
  const [ours, plain] = [await all.copy(demonstration, "tell_ours"), await all.copy(demonstration, "tell_bare")];
  const rates: { ours: number; bare: number }[] = JSON.parse(
    await runTypescript("bench/tell.ts", ours, plain, String(rounds), String(tells)),
  );
  for (const url of [ours, plain]) await all.remove(url);
  const told = median(rates.map((rate) => rate.ours));
  const bare = median(rates.map((rate) => rate.bare));

  const loads: { ours: number; bare: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const [grown, base] = [
      await all.copy(demonstration, `bulk_ours_${round}`),
      await all.copy(demonstration, `bulk_bare_${round}`),
    ];
    const { rows, ours, bare } = JSON.parse(await runTypescript("bench/bulk.ts", grown, base, String(issues)));
    loads.push({ ours: rows / ours, bare: rows / bare });
    for (const url of [grown, base]) await all.remove(url);
  }
  const loaded = median(loads.map(({ ours }) => ours));
  const inserted = median(loads.map(({ bare }) => bare));
  return [
    atLeast("telling a pain point, against bare code writing the same rows", told, bare, 0.35, {
      perSecond: told,
      barePerSecond: bare,
    }),
    atLeast("bulk load, against bare inserts of the same rows", loaded, inserted, 0.4, {
      rowsPerSecond: loaded,
      bareRowsPerSecond: inserted,
    }),
  ];
}
