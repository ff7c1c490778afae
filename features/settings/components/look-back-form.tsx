"use client";
import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/form/checkbox-field";
import { Form } from "@/components/form/form";
import { NumberField } from "@/components/form/number-field";
import type { LookBackRules } from "@/domain/look-back";
import { changeLookBack } from "../actions";
import { lookBackInput } from "../schema";
import { Reset } from "./settings-forms";

const numbers = [
  { name: "share", unit: "lookBack.percent", max: 100 },
  { name: "first", unit: "lookBack.calendarDays", max: 366 },
  { name: "second", unit: "lookBack.calendarDays", max: 366 },
  { name: "days", unit: "days", max: 60 },
] as const;
const layers = ["byUnit", "byKind", "bySeverity"] as const;

interface Props {
  version: number;
  value: LookBackRules;
  standard: LookBackRules;
}

/** How closed issues are drawn: how many, how long after, spread over what. */
export function LookBackForm({ version, value, standard }: Props) {
  const t = useTranslations("admin.setting");
  const isChanged = [...numbers.map(({ name }) => name), ...layers].some((name) => value[name] !== standard[name]);
  return (
    <Form
      schema={lookBackInput}
      action={changeLookBack}
      defaultValues={value}
      fixed={{ version }}
      submit={t("save")}
      done={t("saved")}
      aside={<Reset name="lookBack" version={version} shown={isChanged} />}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        {numbers.map(({ name, unit, max }) => (
          <NumberField
            key={name}
            name={name}
            label={t(`lookBack.${name}`)}
            unit={t(unit)}
            min={1}
            max={max}
            hint={t(value[name] === standard[name] ? "lookBack.standard" : "lookBack.changed", {
              value: standard[name],
            })}
            required
          />
        ))}
      </div>
      {layers.map((name) => (
        <CheckboxField key={name} name={name} label={t(`lookBack.${name}`)} />
      ))}
    </Form>
  );
}
