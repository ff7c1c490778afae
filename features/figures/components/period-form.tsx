import { useTranslations } from "next-intl";
import { address } from "@/components/ui/address";
import { Button } from "@/components/ui/button";
import { FilterForm } from "@/components/ui/filter-form";
import { Input } from "@/components/ui/input";
import { TextLink } from "@/components/ui/text-link";
import { addDays, type Day } from "@/domain/calendar";
import { type Period, periodUntil } from "@/domain/figures";

interface Props {
  period: Period;
  today: Day;
  level: string | undefined;
}

/** From when until when; a GET form, so that the address tells. */
export function PeriodForm({ period, today, level }: Props) {
  const t = useTranslations("figures");
  const shortcuts = [
    { name: t("thisYear"), ...periodUntil(today) },
    { name: t("thisMonth"), from: `${today.slice(0, 7)}-01`, asOf: today },
    { name: t("lastMonth"), ...lastMonth(today) },
    { name: t("lastYear"), ...periodUntil(`${Number(today.slice(0, 4)) - 1}-12-31`) },
  ];
  return (
    <FilterForm action="/figures" className="mb-4 rounded-lg border border-line bg-white p-3 shadow-card print-hidden">
      {level ? <input type="hidden" name="level" value={level} /> : null}
      <div className="flex flex-wrap items-end gap-3">
        {(["from", "asOf"] as const).map((name) => (
          <label key={name} className="min-w-34 flex-1 text-sm md:max-w-44" htmlFor={name}>
            <span className="mb-0.5 block text-soft">{t(name)}</span>
            <Input
              id={name}
              name={name}
              type="date"
              defaultValue={period[name]}
              key={period[name]}
              max={today}
              required
            />
          </label>
        ))}
        <Button type="submit" look="primary">
          {t("show")}
        </Button>
        <p className="flex flex-wrap gap-x-4 text-sm">
          {shortcuts.map(({ name, from, asOf }) => (
            <TextLink
              key={name}
              href={address("/figures", { from, asOf, level }) as never}
              className="inline-flex min-h-11 items-center md:min-h-9"
              aria-current={from === period.from && asOf === period.asOf ? "true" : undefined}
            >
              {name}
            </TextLink>
          ))}
        </p>
      </div>
    </FilterForm>
  );
}

function lastMonth(today: Day): Period {
  const asOf = addDays(`${today.slice(0, 7)}-01`, -1);
  return { from: `${asOf.slice(0, 7)}-01`, asOf };
}
