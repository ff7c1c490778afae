import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DaysLeft } from "@/components/ui/days-left";
import { Instant } from "@/components/ui/instant";
import { holderOf } from "@/domain/issue";
import type { Stay, Way } from "@/domain/way";
import type { IssueFacts } from "../queries/one";
import { wayRowId } from "./way-lanes";

interface Row {
  round: number;
  state: Stay["state"];
  /** Null for what lies ahead. */
  stay: Stay | null;
  /** The first stay of its station carries the station's address. */
  first: boolean;
}

/** The picture in words: each stay in the order in which it happened, then what lies ahead. */
export function WayTable({ way, facts }: { way: Way; facts: IssueFacts }) {
  const t = useTranslations("issue.way");
  const move = useTranslations("move");
  const rows = way.rounds.flatMap(({ round, stays, stations }): Row[] => [
    ...stays.map((stay, at) => ({
      round,
      state: stay.state,
      stay,
      first: stays.findIndex(({ state }) => state === stay.state) === at,
    })),
    ...stations.filter(({ look }) => look === "ahead").map(({ state }) => ({ round, state, stay: null, first: true })),
  ]);
  const several = way.rounds.length > 1;
  const { owed, today } = facts;
  const columns: Column<Row>[] = [
    {
      head: t("table.station"),
      title: true,
      cell: ({ round, state }) => (
        <>
          {several ? <span className="text-soft">{t("round", { round })} · </span> : null}
          {t(`station.${state}`)}
        </>
      ),
    },
    {
      head: t("table.who"),
      cell: ({ state }) => {
        const holder = holderOf(state);
        return holder ? t(`who.${holder}`) : t("table.nobody");
      },
    },
    { head: t("table.from"), cell: ({ stay }) => (stay ? <Instant value={stay.from} /> : t("ahead")) },
    {
      head: t("table.days"),
      cell: ({ stay, state }) =>
        !stay || !holderOf(state) ? (
          t("table.nobody")
        ) : (
          <>
            {t("stayed", { days: stay.days })}
            {stay.until === null && owed ? (
              <>
                {t("and")}
                <DaysLeft left={owed.left} late={owed.day < today} />
              </>
            ) : null}
          </>
        ),
    },
    {
      head: t("table.left"),
      cell: ({ stay }) =>
        stay?.left ? move(stay.left) : stay && !stay.until && holderOf(stay.state) ? t("here") : t("table.nobody"),
    },
  ];
  return (
    <DataTable
      caption={t("table.summary")}
      columns={columns}
      rows={rows}
      rowKey={({ round, state, stay }) => `${round}-${state}-${stay?.from.getTime() ?? "ahead"}`}
      rowId={({ round, state, first }) => (first ? wayRowId(round, state) : undefined)}
    />
  );
}
