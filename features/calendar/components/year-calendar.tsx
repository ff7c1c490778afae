import { useFormatter, useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { type Calendar, type Day, isWorkingDay } from "@/domain/calendar";

const pad = (number: number) => String(number).padStart(2, "0");
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
/** 1 for Monday … 7 for Sunday. */
const weekdayOf = (day: Day) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** The weeks of a month, Monday first; null where the week lies in another month. */
function weeksOf(year: string, month: number): (Day | null)[][] {
  const length = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  const days = Array.from({ length }, (_, at) => `${year}-${pad(month)}-${pad(at + 1)}`);
  const cells = [...Array<null>(weekdayOf(days[0] ?? "") - 1).fill(null), ...days];
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, at) => cells.slice(at * 7, at * 7 + 7));
}

interface Props {
  year: string;
  calendar: Calendar;
  today: Day;
}

/** Twelve months at a glance: days off and made up as published, the rest as the week has it. */
export function YearCalendar(props: Props) {
  return (
    <div className="grid items-start grid-cols-[repeat(auto-fill,minmax(15.5rem,1fr))] gap-4">
      {months.map((month) => (
        <Month key={month} month={month} {...props} />
      ))}
    </div>
  );
}

function Month({ year, month, calendar, today }: Props & { month: number }) {
  const t = useTranslations("admin.calendar");
  const format = useFormatter();
  const first = new Date(`${year}-${pad(month)}-01T12:00:00+08:00`);
  return (
    <table className="w-full table-fixed text-center text-sm tabular-nums">
      <caption className="pb-1 text-start font-semibold">{format.dateTime(first, "month")}</caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col" className="py-1 text-xs font-normal text-soft">
              {t(`weekday.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((day, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a week's places do not move
              <td key={at} className="p-0.5">
                {day ? <DayCell day={day} calendar={calendar} isToday={day === today} /> : null}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day, calendar, isToday }: { day: Day; calendar: Calendar; isToday: boolean }) {
  const t = useTranslations("admin.calendar");
  const kind = calendar.exceptions.get(day);
  return (
    <span
      className={classNames(
        "block rounded-sm py-0.5 leading-4",
        kind === "off" && "bg-good-tint text-good",
        kind === "work" && "bg-warn-tint text-warn",
        !kind && !isWorkingDay(calendar, day) && "text-soft",
        isToday && "outline-2 -outline-offset-1 outline-action",
      )}
    >
      {Number(day.slice(8))}
      <span className="block h-3.5 text-[0.6875rem]">{kind ? t(kind) : null}</span>
    </span>
  );
}
