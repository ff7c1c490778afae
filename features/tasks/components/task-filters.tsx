import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { Input } from "@/components/ui/input";
import { type TaskListQuery, taskFaces, taskParams, taskSorts } from "../schema";

interface Props {
  query: TaskListQuery;
  units: readonly { code: string; name: string }[];
  /** Whether the viewer belongs to a bureau that works tasks. */
  ofBureau: boolean;
  /** What the viewer sees: everything, or what lies in their jurisdiction. */
  seen: "whole" | "part";
}

export function TaskFilters({ query, units, ofBureau, seen }: Props) {
  const t = useTranslations("task.filter");
  const sorts = useTranslations("task.sort");
  const faces = useTranslations("task.face");
  const wall = useTranslations("task.wall");
  const never = seen === "part" ? wall("neverHere") : faces("never");
  const { filters, sort } = query;
  const { category, q: _, ...narrowed } = taskParams(filters, sort);
  return (
    <FilterBar
      path="/tasks"
      active={Object.keys(narrowed).length}
      first={
        <div className="min-w-0 flex-1 basis-40 md:max-w-md">
          {category ? <input type="hidden" name="category" value={category} /> : null}
          <label htmlFor="task-words" className="mb-0.5 block text-sm text-soft">
            {t("q")}
          </label>
          <Input
            id="task-words"
            type="search"
            name="q"
            defaultValue={filters.q ?? ""}
            key={filters.q ?? ""}
            placeholder={t("qHint")}
            maxLength={60}
          />
        </div>
      }
    >
      <FilterSelect
        name="unit"
        label={t("unit")}
        value={filters.unit}
        options={units.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <FilterSelect
        name="walked"
        label={t("walked")}
        value={filters.walked}
        options={[
          { value: "never", label: never },
          { value: "yes", label: t("yes") },
        ]}
      />
      <FilterSelect
        name="face"
        label={t("face")}
        value={filters.face}
        options={taskFaces.map((value) => ({ value, label: value === "never" ? never : faces(value) }))}
      />
      <FilterSelect
        name="open"
        label={t("open")}
        value={filters.open && "1"}
        options={[{ value: "1", label: t("openOnly") }]}
      />
      {ofBureau ? (
        <FilterSelect
          name="mine"
          label={t("mine")}
          value={filters.mine && "1"}
          options={[{ value: "1", label: t("mineOnly") }]}
        />
      ) : null}
      <FilterSelect
        name="sort"
        label={t("sort")}
        placeholder={sorts("code")}
        value={sort === "code" ? undefined : sort}
        options={taskSorts.filter((name) => name !== "code").map((name) => ({ value: name, label: sorts(name) }))}
      />
    </FilterBar>
  );
}
