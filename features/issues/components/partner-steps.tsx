"use client";
import { useTranslations } from "next-intl";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { TextareaField } from "@/components/form/textarea-field";
import { merge, releasePartner, replacePartner, signOff } from "../actions";
import { mergeSchema, releasePartnerSchema, replacePartnerSchema, signOffSchema } from "../schema";
import { StepForm, type StepFormProps } from "./step-form";

// Partners' parts, and merging with another issue.

/** 协办办结: a partner signs off its own part. */
export function SignOffForm({ units, ...props }: StepFormProps & { units: readonly string[] }) {
  const t = useTranslations("issueForm");
  const own = props.context.partners.filter(({ code }) => units.includes(code));
  const [only] = own;
  return (
    <StepForm {...props} schema={signOffSchema} action={signOff} defaultValues={{ unit: only?.code ?? "", text: "" }}>
      <p className="text-soft">{t("means.signOff")}</p>
      {own.length > 1 ? (
        <SelectField
          name="unit"
          label={t("forUnit")}
          options={own.map(({ code, name }) => ({ value: code, label: name }))}
          required
        />
      ) : null}
      <TextareaField name="text" label={t("signOffText")} required rows={4} most={4000} />
    </StepForm>
  );
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
