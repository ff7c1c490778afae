import { ask, load, type Target } from "./load";

/** What several rounds gave. */
export interface Measured {
  name: string;
  /** Median of the rounds; 0 where nothing was counted by the second. */
  perSecond: number;
  /** Milliseconds of one request. */
  p50: number;
  p95: number;
}

export function quantile(list: readonly number[], share: number): number {
  const sorted = list.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
export const median = (list: readonly number[]): number => quantile(list, 0.5);

export interface Effort {
  rounds: number;
  /** Of one target in one round. */
  seconds: number;
  /** In all rounds, where requests come one by one. */
  requests: number;
  connections: number;
}

/** Requests a second under load. Targets take turns in every round, so that what else the machine does meets all. */
export async function underLoad(targets: readonly Target[], effort: Effort): Promise<Map<string, Measured>> {
  const { rounds, seconds, connections } = effort;
  for (const target of targets) await load(target, connections, Math.min(1, seconds)); // warm
  const rates = new Map<string, number[]>();
  const times = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++)
    for (const target of targets) {
      const reading = await load(target, connections, seconds);
      rates.set(target.name, [...(rates.get(target.name) ?? []), reading.perSecond]);
      times.set(target.name, (times.get(target.name) ?? []).concat(reading.times));
    }
  return new Map(
    targets.map(({ name }) => [
      name,
      {
        name,
        perSecond: median(rates.get(name) ?? []),
        p50: quantile(times.get(name) ?? [], 0.5),
        p95: quantile(times.get(name) ?? [], 0.95),
      },
    ]),
  );
}

/** How long one request takes when nobody else asks; targets take turns at every single one. */
export async function oneByOne(targets: readonly Target[], { requests }: Effort): Promise<Map<string, Measured>> {
  const times = new Map<string, number[]>(targets.map(({ name }) => [name, []]));
  const warm = Math.max(3, Math.floor(requests / 10));
  for (let nth = -warm; nth < requests; nth++)
    for (const target of targets) {
      const time = await ask(target, 1);
      if (nth >= 0) times.get(target.name)?.push(time);
    }
  return new Map(
    [...times].map(([name, list]) => [
      name,
      { name, perSecond: 0, p50: quantile(list, 0.5), p95: quantile(list, 0.95) },
    ]),
  );
}
