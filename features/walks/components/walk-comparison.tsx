import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { Compared, Verdict } from "@/domain/comparison";
import type { Walk } from "../queries/walk";

const tones: Record<Verdict, Tone> = {
  same: "good",
  more: "warn",
  less: "action",
  notPromised: "idle",
  notExperienced: "idle",
};

/** Promise against experience, side by side, with what differs marked. */
export function WalkComparison({ walk }: { walk: Walk }) {
  const t = useTranslations("walk.comparison");
  const verdict = ({ verdict: name, difference }: Compared) =>
    name === "same"
      ? t("same")
      : name === "more" || name === "less"
        ? t(name, { count: Math.abs(difference ?? 0) })
        : t("cannot");
  const columns: Column<Compared>[] = [
    { head: t("measure"), title: true, cell: (row) => t(row.measure) },
    {
      head: t("promised"),
      cell: (row) =>
        row.promised === null ? (
          <span className="text-soft">{t("notPromised")}</span>
        ) : (
          t(`${row.measure}Unit`, { count: row.promised })
        ),
    },
    {
      head: t("experienced"),
      className: "font-semibold",
      cell: (row) =>
        row.experienced === null ? (
          <span className="font-normal text-soft">{t("notExperienced")}</span>
        ) : (
          t(`${row.measure}Unit`, { count: row.experienced })
        ),
    },
    { head: t("difference"), cell: (row) => <Badge tone={tones[row.verdict]}>{verdict(row)}</Badge> },
  ];
  const { onlyAsked, onlyPromised, both } = walk.documents;
  const named = both.length + onlyAsked.length > 0;
  return (
    <Card id="comparison" title={t("title")} flush>
      <DataTable
        caption={t("caption")}
        columns={columns}
        rows={walk.comparison}
        rowKey={(row) => row.measure}
        stacks={false}
      />
      {walk.guide ? null : <p className="border-t border-line px-4 py-3 text-sm text-soft">{t("noGuide")}</p>}
      {named && walk.guide ? (
        <dl className="grid gap-3 p-4 md:text-sm">
          <Names term={t("onlyAsked")} names={onlyAsked} tone="warn" />
          <Names term={t("onlyPromised")} names={onlyPromised} tone="action" />
          <Names term={t("both")} names={both} tone="plain" />
        </dl>
      ) : null}
    </Card>
  );
}

function Names({ term, names, tone }: { term: string; names: readonly string[]; tone: Tone }) {
  return names.length === 0 ? null : (
    <div>
      <dt className="mb-1 text-soft">{term}</dt>
      <dd className="flex flex-wrap gap-1.5">
        {names.map((name) => (
          <Badge key={name} tone={tone} className="whitespace-normal">
            {name}
          </Badge>
        ))}
      </dd>
    </div>
  );
}
