"use client";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { DateField } from "@/components/form/date-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { TextareaField } from "@/components/form/textarea-field";
import { acceptPart, arrangePart, merge, releasePartner, replacePartner, signOff } from "../actions";
import {
  acceptPartSchema,
  arrangePartSchema,
  mergeSchema,
  releasePartnerSchema,
  replacePartnerSchema,
  signOffSchema,
} from "../schema";
import { StepForm, type StepFormProps } from "./step-form";

// Partners' parts, and merging with another issue.

type Own = StepFormProps & { units: readonly string[] };

/** Which of the viewer's own partner units, where there are several. */
function OwnUnitField({ context, units }: Pick<Own, "context" | "units">) {
  const t = useTranslations("issueForm");
  const own = context.partners.filter(({ code }) => units.includes(code));
  return own.length > 1 ? (
    <SelectField
      name="unit"
      label={t("forUnit")}
      options={own.map(({ code, name }) => ({ value: code, label: name }))}
      required
    />
  ) : null;
}

/** 协办签收: what is asked of it, and by when. */
export function AcceptPartForm({ units, ...props }: Own) {
  const t = useTranslations("issueForm");
  const [unit = ""] = units;
  const own = props.context.partners.filter(({ code }) => units.includes(code));
  return (
    <StepForm {...props} schema={acceptPartSchema} action={acceptPart} defaultValues={{ unit }}>
      <OwnUnitField context={props.context} units={units} />
      {own.map(({ code, name, part, dueDay }) => (
        <p key={code} className="whitespace-pre-line">
          {t("means.acceptPart", { unit: name, part: part || t("noPart"), day: dueDay ?? "" })}
        </p>
      ))}
    </StepForm>
  );
}

/** 协办办结: a partner signs off its own part. */
export function SignOffForm({ units, ...props }: Own) {
  const t = useTranslations("issueForm");
  const [unit = ""] = units;
  return (
    <StepForm {...props} schema={signOffSchema} action={signOff} defaultValues={{ unit, text: "" }}>
      <p className="text-soft">{t("means.signOff")}</p>
      <OwnUnitField context={props.context} units={units} />
      <TextareaField name="text" label={t("signOffText")} required rows={4} most={4000} />
    </StepForm>
  );
}

/** 协办任务和时限 */
export function ArrangePartForm(props: StepFormProps) {
  const t = useTranslations("issueForm");
  const open = props.context.partners.filter(({ signedOff }) => !signedOff);
  const [first] = open;
  const defaults = { unit: first?.code ?? "", part: first?.part ?? "", dueDay: first?.dueDay ?? undefined };
  return (
    <StepForm {...props} schema={arrangePartSchema} action={arrangePart} defaultValues={defaults}>
      <SelectField
        name="unit"
        label={t("whichPartner")}
        options={open.map(({ code, name }) => ({ value: code, label: name }))}
        required
      />
      <PartOfUnit partners={open} />
      <TextareaField name="part" label={t("part")} hint={t("partHint")} required rows={3} most={500} />
      <DateField
        name="dueDay"
        label={t("partDue")}
        hint={t("partDueLatest", { day: props.context.latestPartDay })}
        min={props.context.today}
        max={props.context.latestPartDay}
        required
      />
    </StepForm>
  );
}

/** What was said of the partner that is chosen stands in the fields. */
function PartOfUnit({ partners }: { partners: StepFormProps["context"]["partners"] }) {
  const { control, setValue } = useFormContext();
  const unit: string = useWatch({ control, name: "unit" });
  useEffect(() => {
    const chosen = partners.find(({ code }) => code === unit);
    if (!chosen) return;
    setValue("part", chosen.part);
    setValue("dueDay", chosen.dueDay ?? undefined);
  }, [unit, partners, setValue]);
  return null;
}

/** 更换协办 · 解除协办 */
export function PartnerForm({ replaces, ...props }: StepFormProps & { replaces: boolean }) {
  const t = useTranslations("issueForm");
  const { partners, leads = [], lead } = props.context;
  const taken = [...partners.map(({ code }) => code), lead?.code];
  const which = (
    <SelectField
      name="unit"
      label={t("whichPartner")}
      options={partners.map(({ code, name }) => ({ value: code, label: name }))}
      required
    />
  );
  const reason = <TextareaField name="reason" label={t("reason")} required rows={3} most={4000} />;
  const unit = partners.length === 1 ? (partners[0]?.code ?? "") : "";
  if (!replaces)
    return (
      <StepForm {...props} schema={releasePartnerSchema} action={releasePartner} defaultValues={{ unit, reason: "" }}>
        <p className="text-soft">{t("means.releasePartner")}</p>
        {which}
        {reason}
      </StepForm>
    );
  return (
    <StepForm
      {...props}
      schema={replacePartnerSchema}
      action={replacePartner}
      defaultValues={{ unit, by: "", reason: "" }}
    >
      {which}
      <SelectField
        name="by"
        label={t("newPartner")}
        options={leads.map((group) => ({
          ...group,
          options: group.options.map((option) => ({ ...option, disabled: taken.includes(option.value) })),
        }))}
        required
      />
      {reason}
    </StepForm>
  );
}

/** 合并: into another issue, by its number. */
export function MergeForm(props: StepFormProps) {
  const t = useTranslations("issueForm");
  const { mergeInto = [], state } = props.context;
  return (
    <StepForm {...props} schema={mergeSchema} action={merge} defaultValues={{ mergedInto: "", reason: "" }}>
      <p className="text-soft">{t(state === "raised" ? "means.merge" : "means.mergeTwoKeys")}</p>
      <TextField
        name="mergedInto"
        label={t("mergedInto")}
        hint={mergeInto.length > 0 ? t("mergedIntoChoose") : t("mergedIntoHint")}
        list="merge-into"
        autoComplete="off"
        required
      />
      <datalist id="merge-into">
        {mergeInto.map(({ number, title }) => (
          <option key={number} value={number}>
            {title}
          </option>
        ))}
      </datalist>
      <TextareaField name="reason" label={t("reason")} required rows={3} most={4000} />
    </StepForm>
  );
}
