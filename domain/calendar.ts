/** A day in Asia/Shanghai, `YYYY-MM-DD`; compares as text. */
export type Day = string;

/** What the State Council's notices say. A year without a notice falls back to weekends. */
export interface Calendar {
  /** Days that differ from the plain week: holidays (`off`) and make-up days (`work`, 调休上班). */
  exceptions: ReadonlyMap<Day, "off" | "work">;
  /** Years (`YYYY`) whose notice is known. */
  years: ReadonlySet<string>;
}

const msPerDay = 86_400_000;
const shanghaiOffset = 8 * 3_600_000; // China has kept UTC+8 without summer time since 1991

const toUtc = (day: Day) => Date.parse(`${day}T00:00:00Z`);
const fromUtc = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** The day on which an instant falls in Asia/Shanghai. */
export const dayOf = (instant: Date): Day => fromUtc(instant.getTime() + shanghaiOffset);

/** An instant as a spreadsheet sorts it, by the clock of Asia/Shanghai: `2023-06-30 14:05:09`. */
export const clockOf = (instant: Date): string =>
  new Date(instant.getTime() + shanghaiOffset).toISOString().slice(0, 19).replace("T", " ");

/** The first instant of a day in Asia/Shanghai. */
export const startOf = (day: Day): Date => new Date(toUtc(day) - shanghaiOffset);

/** The first instant after a day in Asia/Shanghai; intervals are [startOf, endOf). */
export const endOf = (day: Day): Date => new Date(toUtc(day) + msPerDay - shanghaiOffset);

export const addDays = (day: Day, days: number): Day => fromUtc(toUtc(day) + days * msPerDay);

/** The last day of a month `YYYY-MM`. */
export const endOfMonth = (month: string): Day => addDays(`${addDays(`${month}-01`, 31).slice(0, 7)}-01`, -1);

/** The same day a month earlier; where that month is shorter, its last day. */
export function monthEarlier(day: Day): Day {
  const last = addDays(`${day.slice(0, 7)}-01`, -1);
  const same = `${last.slice(0, 8)}${day.slice(8)}`;
  return same < last ? same : last;
}

/** The same day a month later, or that month's last. */
export function monthLater(day: Day): Day {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return fromUtc(Date.UTC(year, month, Math.min(date, last)));
}

export const daysBetween = (from: Day, to: Day): number => (toUtc(to) - toUtc(from)) / msPerDay;

/** True for a real day of the calendar: `2023-02-30` is none. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(toUtc(text)) && fromUtc(toUtc(text)) === text;

/**
 * Builds the calendar from the published exceptions. A year counts as published when its
 * 1 January is listed: every notice begins with 元旦, while a notice for the next year may
 * already name the last days of this one (2022-12-31 belongs to the notice for 2023).
 */
export function calendarFrom(holidays: Iterable<{ date: Day; kind: "off" | "work" }>): Calendar {
  const exceptions = new Map<Day, "off" | "work">();
  const years = new Set<string>();
  for (const { date, kind } of holidays) {
    exceptions.set(date, kind);
    if (date.endsWith("-01-01")) years.add(date.slice(0, 4));
  }
  return { exceptions, years };
}

export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  const exception = calendar.exceptions.get(day);
  if (exception) return exception === "work";
  const weekday = new Date(toUtc(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The day itself if it is a working day, else the next one. */
export function onWorkingDay(calendar: Calendar, day: Day): Day {
  let at = day;
  while (!isWorkingDay(calendar, at)) at = addDays(at, 1);
  return at;
}

/** Counting starts the day after `day`; a negative count goes back. */
export function addWorkingDays(calendar: Calendar, day: Day, count: number): Day {
  const step = Math.sign(count);
  let at = day;
  for (let left = Math.abs(count); left > 0; ) {
    at = addDays(at, step);
    if (isWorkingDay(calendar, at)) left--;
  }
  return at;
}

/** How far working days differ from plain weeks until each exception, and with it; in order. */
interface Differences {
  days: Day[];
  sums: number[];
}
const differences = new WeakMap<Calendar, Differences>();

function differencesOf(calendar: Calendar): Differences {
  let known = differences.get(calendar);
  if (!known) {
    known = { days: [...calendar.exceptions.keys()].sort(), sums: [] };
    let sum = 0;
    for (const day of known.days) {
      const works = calendar.exceptions.get(day) === "work";
      if (works !== isPlain(dayNumber(day))) sum += works ? 1 : -1;
      known.sums.push(sum);
    }
    differences.set(calendar, known);
  }
  return known;
}

/** What they differ until this day, and with it. */
function differenceUntil({ days, sums }: Differences, day: Day): number {
  let [from, to] = [0, days.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((days[middle] as Day) <= day) from = middle + 1;
    else to = middle;
  }
  return from === 0 ? 0 : (sums[from - 1] as number);
}

const dayNumber = (day: Day) => toUtc(day) / msPerDay;
/** Monday to Friday; the first day of all, 1970-01-01, was a Thursday. */
const isPlain = (number: number) => (number + 3) % 7 < 5;
/** Plain working days from the Monday before 1970 to this day. */
const plainUntil = (number: number) => Math.floor((number + 3) / 7) * 5 + Math.min(((number + 3) % 7) + 1, 5);

/**
 * Working days left: those after `today` up to and with `due`. 0 on the due day (and on days
 * off right before the end of it), negative by the working days gone since.
 */
export function workingDaysLeft(calendar: Calendar, today: Day, due: Day): number {
  const late = today > due;
  const [from, to] = late ? [due, today] : [today, due];
  // By weeks, then by what differs from them: a list counts for each line, and years may lie between.
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const differing = differencesOf(calendar);
  const count =
    plainUntil(last) - plainUntil(first) + differenceUntil(differing, to) - differenceUntil(differing, from);
  return late ? 0 - count : count; // never -0, which would be printed so
}

/** Years from `from` to `to` whose calendar is not published, to be said on screen. */
export function unpublishedYears(calendar: Calendar, from: Day, to: Day): string[] {
  const years: string[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++)
    if (!calendar.years.has(String(year))) years.push(String(year));
  return years;
}
