import { type Calendar, type Day, dayOf, workingDaysLeft } from "./calendar";
import { type Holder, holderOf, type IssueMove, type IssueState, issueStates } from "./issue";
import type { Span } from "./replay";

const placeOf = (state: IssueState): number => issueStates.indexOf(state);
const isEnd = (state: IssueState): boolean => placeOf(state) >= placeOf("closed");

/** What the raising unit brought along shortens what lies ahead of a raised issue. */
const aheadOf = (state: IssueState, brought: "plan" | "fix" | null): IssueState => {
  if (state !== "raised" || !brought) return issueStates[placeOf(state) + 1] as IssueState;
  return brought === "plan" ? "rectifying" : "inspecting";
};

/** One stretch of time in a state. */
export interface Stay {
  state: IssueState;
  from: Date;
  /** Null while it lasts. */
  until: Date | null;
  /** Working days gone by, counted from the day after; 0 within the day. */
  days: number;
  /** What led out of it. */
  left: IssueMove | null;
}

/** Behind us · here · to be gone through once more after a return · not yet reached · over, with or without success. */
export type StationLook = "passed" | "now" | "again" | "ahead" | "closed" | "stopped";

export interface WayStation {
  state: IssueState;
  holder: Holder | null;
  look: StationLook;
  stays: Stay[];
  /** Working days of all its stays. */
  days: number;
}

/** Sent or taken back, `times` times in this round; from and to are the same where only the lead changed. */
export interface WayReturn {
  move: IssueMove;
  from: IssueState;
  to: IssueState;
  times: number;
}

export interface WayRound {
  round: number;
  stations: WayStation[];
  returns: WayReturn[];
  /** In the order in which they happened. */
  stays: Stay[];
}

export interface Way {
  rounds: WayRound[];
  /** Every place that a station of any round takes, in order. */
  places: IssueState[];
  /** Working days by whom the issue waited for. */
  days: Record<Holder, number>;
}

interface Past {
  spans: readonly Span[];
  /** Moves as the history tells them. */
  moves: readonly { move: IssueMove; from: string | null; to: string | null; at: Date }[];
  brought: "plan" | "fix" | null;
}

/** 办理轨迹: an issue's spans, oldest first → rounds of stations, what came back, and how long each took. */
export function wayOf({ spans, moves, brought }: Past, calendar: Calendar, today: Day): Way {
  const named = (state: string, next: Span | undefined): IssueMove | null =>
    (next &&
      moves.find(({ from, to, at }) => from === state && to === next.state && at.getTime() === next.startedAt.getTime())
        ?.move) ??
    null;
  const rounds: Stay[][] = [[]];
  spans.forEach((span, at) => {
    if (span.cameFrom === "closed") rounds.push([]);
    const until = span.endedAt ? dayOf(span.endedAt) : today;
    rounds.at(-1)?.push({
      state: span.state as IssueState,
      from: span.startedAt,
      until: span.endedAt,
      days: isEnd(span.state as IssueState) ? 0 : workingDaysLeft(calendar, dayOf(span.startedAt), until),
      left: named(span.state, spans[at + 1]),
    });
  });
  const told = rounds.map((stays, at) => roundOf(stays, at + 1, at === rounds.length - 1, brought));
  const days = { raising: 0, lead: 0, inspectors: 0 };
  for (const { stations } of told)
    for (const station of stations) if (station.holder) days[station.holder] += station.days;
  const places = issueStates.filter((state) =>
    told.some(({ stations }) => stations.some((one) => one.state === state)),
  );
  return { rounds: told, places, days };
}

function roundOf(all: Stay[], round: number, isLast: boolean, brought: Past["brought"]): WayRound {
  // A draft is not on the way yet, unless the issue was sent back to it.
  const stays = all.slice(Math.max(0, round === 1 ? all.findIndex(({ state }) => state !== "draft") : 0));
  const now = stays.at(-1)?.state ?? "draft";
  const reached = new Set(stays.map(({ state }) => state));
  const ahead = new Set<IssueState>();
  if (isLast)
    for (let state = now; !isEnd(state); ) {
      state = aheadOf(state, state === now ? brought : null);
      ahead.add(state);
    }
  const stations = issueStates
    .filter((state) => reached.has(state) || ahead.has(state))
    .map((state): WayStation => {
      const own = stays.filter((stay) => stay.state === state);
      const days = own.reduce((sum, stay) => sum + stay.days, 0);
      return { state, holder: holderOf(state), look: lookOf(state, now, own.length > 0), stays: own, days };
    });
  return { round, stations, returns: returnsOf(stays), stays };
}

function lookOf(state: IssueState, now: IssueState, reached: boolean): StationLook {
  if (!reached) return "ahead";
  if (state === "closed") return "closed";
  if (isEnd(state)) return "stopped";
  if (state === now) return "now";
  return !isEnd(now) && placeOf(state) > placeOf(now) ? "again" : "passed";
}

function returnsOf(stays: readonly Stay[]): WayReturn[] {
  const found: WayReturn[] = [];
  stays.forEach(({ state: from, left: move }, at) => {
    const to = stays[at + 1]?.state;
    if (!to || !move || placeOf(to) > placeOf(from)) return;
    const same = found.find((one) => one.move === move && one.from === from && one.to === to);
    if (same) same.times++;
    else found.push({ move, from, to, times: 1 });
  });
  return found;
}
