"use client";
import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { DateField } from "@/components/form/date-field";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import type { Day } from "@/domain/calendar";
import { makeDelegation } from "../actions";
import type { DelegationUnit } from "../queries";
import { makeDelegationInput } from "../schema";

interface Props {
  units: readonly DelegationUnit[];
  today: Day;
}

/** 委托代理: where, for whom, who stands in, from when until when, why. */
export function DelegationForm({ units, today }: Props) {
  const t = useTranslations("delegation");
  const [first] = units;
  return (
    <Form
      schema={makeDelegationInput}
      action={makeDelegation}
      defaultValues={{ unit: first?.code ?? "", fromDay: today, untilDay: today, reason: "" }}
      submit={t("make")}
      done={t("made")}
      again
    >
      {units.length > 1 ? (
        <SelectField
          name="unit"
          label={t("unit")}
          options={units.map(({ code, name }) => ({ value: code, label: name }))}
          required
        />
      ) : null}
      <People units={units} />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField name="fromDay" label={t("from")} min={today} required />
        <DateField name="untilDay" label={t("until")} hint={t("untilHint")} min={today} required />
      </div>
      <TextField name="reason" label={t("reason")} hint={t("reasonHint")} maxLength={200} required />
    </Form>
  );
}

/** Of the unit that is chosen. */
function People({ units }: Pick<Props, "units">) {
  const t = useTranslations("delegation");
  const [code, principal]: (string | undefined)[] = useWatch({ name: ["unit", "principal"] });
  const unit = units.find((one) => one.code === code) ?? units[0];
  if (!unit) return null;
  const { liaisons, colleagues } = unit;
  return (
    <>
      {liaisons.length > 0 ? (
        <SelectField
          name="principal"
          label={t("principal")}
          placeholder={t("oneself")}
          options={liaisons.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <SelectField
        name="substitute"
        label={t("substitute")}
        hint={t("substituteHint")}
        options={colleagues
          .filter(({ id }) => id !== principal)
          .map(({ id, name, title }) => ({ value: id, label: title ? `${name} · ${title}` : name }))}
        required
      />
    </>
  );
}
