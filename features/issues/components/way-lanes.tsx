import { useTranslations } from "next-intl";
import { StayBar } from "@/components/chart/stay-bar";
import type { StopLook } from "@/components/chart/way-dot";
import type { Lane, Stop } from "@/components/chart/way-line";
import { Day } from "@/components/ui/day";
import { DaysLeft } from "@/components/ui/days-left";
import { Icon } from "@/components/ui/icon";
import { useInstantWords } from "@/components/ui/instant";
import { dayOf } from "@/domain/calendar";
import type { Way, WayRound, WayStation } from "@/domain/way";
import type { IssueFacts } from "../queries/one";

/** The row of the table that tells of a station. */
export const wayRowId = (round: number, state: string): string => `way-${round}-${state}`;

/** The rounds of a way as lanes to be drawn, in words. */
export function useLanes(way: Way, facts: IssueFacts): Lane[] {
  const t = useTranslations("issue.way");
  const move = useTranslations("move");
  const words = useStationWords();
  const longest = Math.max(1, ...way.rounds.flatMap(({ stations }) => stations.map(({ days }) => days)));
  const late = facts.owed !== null && facts.owed.day < facts.today;

  const stopOf = (station: WayStation, { round, returns }: WayRound): Stop => ({
    key: station.state,
    place: way.places.indexOf(station.state),
    name: t(`station.${station.state}`),
    look: station.look === "now" && late ? "late" : (station.look satisfies StopLook),
    shape: station.holder === "inspectors" ? "square" : "round",
    href: `#${wayRowId(round, station.state)}`,
    told: words.told(station),
    children: (
      <>
        {station.stays[0] ? <Day value={dayOf(station.stays[0].from)} look="dayShort" /> : null}
        {station.holder && station.stays.length > 0 ? (
          <>
            <span>{t("stayed", { days: station.days })}</span>
            <StayBar share={station.days / longest} hatched={station.holder === "inspectors"} />
          </>
        ) : null}
        {station.look === "now" ? <Holder facts={facts} station={station} /> : null}
        {returns
          .filter(({ from }) => from === station.state)
          .map((back) => (
            <span
              key={`${back.move}-${back.to}`}
              className="flex basis-full items-center gap-0.5 text-warn lg:basis-auto"
            >
              <Icon name="back" className="size-3.5" />
              {t("back", { move: move(back.move), times: back.times })}
            </span>
          ))}
      </>
    ),
  });

  return way.rounds.map((round): Lane => {
    const began = round.stays[0];
    return {
      key: String(round.round),
      label: t("labelRound", { round: round.round }),
      title:
        way.rounds.length > 1 ? (
          <h3 className="mb-2 flex flex-wrap items-baseline gap-x-3 text-sm">
            <span className="font-semibold">{t("round", { round: round.round })}</span>
            {round.round > 1 && began ? (
              <span className="text-soft">{t.rich("reopened", { day: () => <Day value={dayOf(began.from)} /> })}</span>
            ) : null}
          </h3>
        ) : null,
      stops: round.stations.map((station) => stopOf(station, round)),
      again:
        round.round > 1
          ? { from: way.places.indexOf("closed"), to: way.places.indexOf(began?.state ?? "closed") }
          : undefined,
      returns: round.returns.map(({ move: name, from, to }) => ({ key: `${name}-${from}-${to}`, from, to })),
    };
  });
}

/** Who holds it now, and how long they still have. */
function Holder({ facts, station }: { facts: IssueFacts; station: WayStation }) {
  const t = useTranslations("issue.way");
  const { row, unitName, owed, today } = facts;
  const unit = station.holder === "lead" ? row.leadUnit : station.holder === "raising" ? row.raisingUnit : null;
  return (
    <span className="flex basis-full flex-wrap gap-x-2 text-ink lg:basis-auto lg:flex-col lg:items-center">
      <span>{row.suspended ? t("suspended") : t("at", { who: unit ? unitName(unit) : t("who.inspectors") })}</span>
      {owed ? <DaysLeft left={owed.left} late={owed.day < today} /> : null}
    </span>
  );
}

/** What hover, focus and readers are told of a station. */
function useStationWords() {
  const t = useTranslations("issue.way");
  const instant = useInstantWords("instantShort");
  const told = ({ look, holder, stays, days, state }: WayStation): string => {
    if (look === "ahead") return t("ahead");
    const last = stays.at(-1);
    const from = last ? instant(last.from) : "";
    const until = last?.until ? instant(last.until) : null;
    return [
      `${stays.length > 1 ? t("times", { count: stays.length }) : ""}${until ? t("between", { from, until }) : t("since", { from })}`,
      holder && t("by", { who: t(`who.${holder}`), days }),
      look === "again" && t("again"),
      look === "stopped" && t(`station.${state}`),
    ]
      .filter(Boolean)
      .join(t("and"));
  };
  return { told };
}
