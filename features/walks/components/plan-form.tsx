"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChoiceField } from "@/components/form/choice-field";
import { DateField } from "@/components/form/date-field";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { TextareaField } from "@/components/form/textarea-field";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { walkChannels, walkManners } from "@/domain/walk";
import { planWalk } from "../actions";
import type { PlanOptions, PlanUnit } from "../queries/plan-options";
import { planSchema } from "../schema";

interface Props {
  options: PlanOptions;
  /** The viewer, who walks where they are head. */
  me: string;
  today: string;
}

/** Who walks what, where and how; whoever has one unit and one head has little to choose. */
export function PlanForm({ options, me, today }: Props) {
  const t = useTranslations("walk.new");
  const { task, units } = options;
  const [code, setCode] = useState(units[0]?.code);
  const unit = units.find((one) => one.code === code) ?? units[0];
  if (!unit) return null;
  return (
    <>
      {units.length > 1 ? (
        <div className="mb-4">
          <Field id="unit" label={t("unit")}>
            <Select
              id="unit"
              value={unit.code}
              onChange={(event) => setCode(event.target.value)}
              options={units.map((one) => ({ value: one.code, label: one.name }))}
            />
          </Field>
        </div>
      ) : null}
      <UnitForm key={unit.code} unit={unit} taskCode={task.code} me={me} today={today} />
    </>
  );
}

function UnitForm({ unit, taskCode, me, today }: { unit: PlanUnit; taskCode: string; me: string; today: string }) {
  const t = useTranslations("walk.new");
  const manner = useTranslations("manner");
  const channel = useTranslations("channel");
  const person = ({ id, name, title }: PlanUnit["heads"][number]) => ({
    value: id,
    label: [name, title].filter(Boolean).join(" "),
  });
  const head = unit.heads.find(({ id }) => id === me) ?? unit.heads[0];
  return (
    <Form
      schema={planSchema}
      action={planWalk}
      fixed={{ taskCode, unit: unit.code }}
      defaultValues={{
        headId: head?.id,
        target: unit.targets[0]?.code,
        manner: "oneself",
        channel: "window",
        plannedDay: today,
        plan: "",
      }}
      submit={t("submit")}
      then={({ id }) => `/walks/${id}`}
    >
      <SelectField name="headId" label={t("head")} required options={unit.heads.map(person)} />
      <SelectField
        name="target"
        label={t("target")}
        hint={t("targetHint")}
        required
        options={unit.targets.map(({ code, name }) => ({
          value: code,
          label: code === unit.code ? t("ownTarget", { name }) : name,
        }))}
      />
      <ChoiceField
        name="manner"
        label={t("manner")}
        required
        inline
        choices={walkManners.map((value) => ({ value, label: manner(value), hint: t(`mannerHint.${value}`) }))}
      />
      <ChoiceField
        name="channel"
        label={t("channel")}
        required
        inline
        choices={walkChannels.map((value) => ({ value, label: channel(value) }))}
      />
      <DateField name="plannedDay" label={t("day")} required min={today} />
      <SelectField
        name="recorderId"
        label={t("recorder")}
        hint={t("recorderHint")}
        placeholder={t("bySelf")}
        options={unit.recorders.filter(({ id }) => unit.heads.length > 1 || id !== head?.id).map(person)}
      />
      <TextareaField name="plan" label={t("plan")} maxLength={2000} />
    </Form>
  );
}
