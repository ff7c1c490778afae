import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { Input } from "@/components/ui/input";
import type { OptionGroup } from "@/components/ui/select";
import { eventTypes, subjectTypes } from "@/domain/event";
import { type AuditFilter, filterNames } from "@/features/audit/schema";

/** When, who, what, about what, for which unit; all of it in the address. */
export function AuditFilters({ filter, units }: { filter: AuditFilter; units: readonly OptionGroup[] }) {
  const t = useTranslations("audit");
  const event = useTranslations("event");
  const type = useTranslations("subjectType");
  const text = (name: "who" | "subject", hint: string) => (
    <Field id={name} label={t(name)} hint={hint}>
      <Input id={name} name={name} defaultValue={filter[name]} maxLength={80} aria-describedby={`${name}-hint`} />
    </Field>
  );
  const day = (name: "from" | "to") => (
    <div className="w-40 max-sm:flex-1">
      <Field id={name} label={t(name)}>
        <Input id={name} name={name} type="date" defaultValue={filter[name]} />
      </Field>
    </div>
  );
  return (
    <FilterBar
      path="/audit"
      active={filterNames.filter((name) => filter[name]).length}
      first={
        <>
          {day("from")}
          {day("to")}
        </>
      }
    >
      <FilterSelect
        name="about"
        label={t("about")}
        value={filter.about}
        options={subjectTypes.map((value) => ({ value, label: type(value) }))}
      />
      <FilterSelect
        name="kind"
        label={t("kind")}
        value={filter.kind}
        options={eventTypes.map((value) => ({ value, label: event(value) }))}
      />
      <FilterSelect name="unit" label={t("unit")} value={filter.unit} options={units} />
      {text("who", t("whoHint"))}
      {text("subject", t("subjectHint"))}
    </FilterBar>
  );
}
