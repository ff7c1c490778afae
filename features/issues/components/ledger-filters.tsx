import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelects, type SelectField } from "@/components/ui/filter-selects";
import { Input } from "@/components/ui/input";
import { pack } from "@/components/ui/packed";
import { standings } from "@/domain/deadline";
import { issueKinds, issueSources } from "@/domain/issue";
import type { UnitGroup } from "@/features/units/queries";
import { dueFilters } from "../queries/filter";

interface Props {
  params: Record<string, string>;
  units: readonly UnitGroup[];
  categories: readonly string[];
  aspects: readonly { value: string; label: string }[];
}

const shown = ["q", "standing", "due", "unit", "party", "kind", "source", "category", "aspect", "sort", "dir"] as const;

/** A GET form: works without scripts; what has no field of its own is carried along. */
export function LedgerFilters({ params, units, categories, aspects }: Props) {
  const t = useTranslations("issue.filter");
  const kind = useTranslations("kind");
  const source = useTranslations("source");
  const light = useTranslations("standing");
  const means = useTranslations("standingMeans");
  const carried = Object.entries(params).filter(([name]) => name !== "page" && !shown.some((one) => one === name));
  const all = useTranslations("ui")("all");
  const one = (
    name: Exclude<(typeof shown)[number], "dir">,
    options: SelectField["options"],
    value = params[name],
    placeholder = all,
  ): SelectField => ({ name, label: t(name), value, options, placeholder });
  const fields = [
    one(
      "standing",
      standings.map((value) => ({ value, label: `${light(value)} · ${means(value)}` })),
    ),
    one(
      "due",
      dueFilters.map((value) => ({ value, label: t(`dueIn.${value}`) })),
    ),
    one(
      "unit",
      units.map(({ name, options }) => ({
        label: name,
        options: options.map((unit) => ({ value: unit.code, label: unit.name })),
      })),
    ),
    one(
      "party",
      (["raising", "lead", "partner"] as const).map((value) => ({ value, label: t(`as.${value}`) })),
    ),
    one(
      "kind",
      issueKinds.map((value) => ({ value, label: kind(value) })),
    ),
    one(
      "source",
      issueSources.map((value) => ({ value, label: source(value) })),
    ),
    one("category", [...categories.map((value) => ({ value, label: value })), { value: "none", label: t("noTask") }]),
    one("aspect", aspects),
    one(
      "sort",
      (["due", ...(params.q ? ["raised" as const] : []), "number", "unit"] as const).map((value) => ({
        value,
        label: t(`by.${value}`),
      })),
      params.sort === "match" || (!params.q && params.sort === "raised") ? undefined : params.sort,
      t(params.q ? "by.match" : "by.raised"),
    ),
  ];
  const active = shown.filter((name) => name !== "sort" && name !== "dir" && params[name]).length;
  return (
    <FilterBar
      path="/issues"
      active={active}
      first={
        <label htmlFor="q" className="min-w-0 flex-1 basis-48 text-sm">
          <span className="mb-0.5 block text-soft">{t("q")}</span>
          <Input
            id="q"
            name="q"
            type="search"
            defaultValue={params.q}
            key={params.q}
            maxLength={60}
            placeholder={t("qHint")}
          />
        </label>
      }
    >
      {carried.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FilterSelects fields={pack(fields)} />
    </FilterBar>
  );
}
