import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { address } from "@/components/ui/address";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { Icon } from "@/components/ui/icon";
import { SearchField } from "@/components/ui/search-field";
import { type Tab, Tabs } from "@/components/ui/tabs";
import { walkStates } from "@/domain/walk";
import type { UnitGroup } from "@/features/units/queries";
import type { WalkFilters } from "../queries/filter";
import type { WalkPage } from "../queries/list";

interface Props {
  filters: WalkFilters;
  params: Record<string, string>;
}

const shown = ["q", "unit", "target", "category", "level", "cross"] as const;

/** A GET form; what has no field of its own is carried along. */
export function WalkFilterBar({
  params,
  units,
  categories,
}: Pick<Props, "params"> & { units: readonly UnitGroup[]; categories: readonly string[] }) {
  const t = useTranslations("walk.list");
  const carried = Object.entries(params).filter(([name]) => name !== "page" && !shown.some((one) => one === name));
  const groups = units.map(({ name, options }) => ({
    label: name,
    options: options.map((unit) => ({ value: unit.code, label: unit.name })),
  }));
  return (
    <FilterBar
      path="/walks"
      active={shown.filter((name) => params[name]).length}
      first={<SearchField label={t("search")} placeholder={t("searchHint")} value={params.q} />}
    >
      {carried.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FilterSelect name="unit" label={t("unitFilter")} value={params.unit} options={groups} />
      <FilterSelect name="target" label={t("targetFilter")} value={params.target} options={groups} />
      <FilterSelect
        name="category"
        label={t("category")}
        value={params.category}
        options={categories.map((value) => ({ value, label: value }))}
      />
      <FilterSelect
        name="level"
        label={t("level")}
        value={params.level}
        options={(["city", "counties"] as const).map((value) => ({ value, label: t(value) }))}
      />
      <FilterSelect
        name="cross"
        label={t("crossFilter")}
        value={params.cross}
        options={[{ value: "1", label: t("crossOnly") }]}
      />
    </FilterBar>
  );
}

/** One's own, all, and each state; counted by the list's own condition. */
export function WalkTabs({
  filters,
  params,
  counts,
  mine,
}: Props & { counts: WalkPage["counts"]; mine: number | null }) {
  const t = useTranslations("walk.list");
  const states = useTranslations("walkState");
  const to = (change: Record<string, string | undefined>) =>
    address("/walks", params, { state: undefined, page: undefined, ...change });
  const tabs: Tab[] = [
    ...(mine === null
      ? []
      : [{ href: to({ mine: "1" }), label: t("mine"), count: mine, current: filters.mine && !filters.state }]),
    {
      href: to({ mine: undefined }),
      label: t("all"),
      count: filters.mine ? undefined : counts.all,
      current: !filters.mine && !filters.state,
    },
    ...walkStates.map((state) => ({
      href: to({ state }),
      label: states(state),
      count: counts[state],
      current: filters.state === state,
    })),
  ];
  return <Tabs label={t("tabs")} tabs={tabs} />;
}

/** Filters that came with a link and have no field: each in words, each with the way to take it off. */
export function SetWalkFilters({ filters, params }: Props) {
  const t = useTranslations("walk.list");
  const format = useFormatter();
  const day = (value: string) => format.dateTime(new Date(`${value}T12:00:00+08:00`), "day");
  const set: [names: string[], words: string][] = [];
  if (filters.task) set.push([["task"], t("taskIs", { code: filters.task })]);
  if (filters.concluded)
    set.push([
      ["concluded", "counted"],
      t("concludedIn", { from: day(filters.concluded.from), to: day(filters.concluded.to) }),
    ]);
  if (filters.month)
    set.push([
      ["month"],
      t("monthIs", { month: format.dateTime(new Date(`${filters.month}-15T12:00:00+08:00`), "month") }),
    ]);
  if (filters.counted) set.push([["counted"], t("countedIs", { counted: filters.counted })]);
  if (set.length === 0) return null;
  return (
    <ul className="mb-3 flex flex-wrap gap-2 text-sm">
      {set.map(([names, words]) => (
        <li key={words}>
          <Link
            href={address("/walks", params, Object.fromEntries(names.map((name) => [name, undefined]))) as never}
            prefetch={false}
            className="inline-flex min-h-11 items-center gap-1.5 rounded-md border border-action-line bg-action-tint px-2.5 text-action-strong hover:border-action md:min-h-8"
          >
            {words}
            <Icon name="close" className="size-4" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
