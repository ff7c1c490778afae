"use client";
import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/form/choice-field";
import { SelectField } from "@/components/form/select-field";
import { TextareaField } from "@/components/form/textarea-field";
import { issueKinds } from "@/domain/issue";
import { approve, assign, reassign, reopen, verifyFixed } from "../actions";
import { approveSchema, assignSchema, reassignSchema, reopenSchema, verifyFixedSchema } from "../schema";
import { DueDayField } from "./due-day-field";
import { PartFields, PartnersField } from "./partners-field";
import { StepForm, type StepFormProps } from "./step-form";

// Steps that say whose an issue is and by when.

function KindField() {
  const t = useTranslations("issueForm");
  const kind = useTranslations("kind");
  const choices = issueKinds.map((value) => ({ value, label: kind(value), hint: t(`kindHint.${value}`) }));
  return <ChoiceField name="kind" label={t("kind")} choices={choices} required />;
}

/** The suggested unit, where it is among those that may be named. */
function suggestion({ context }: StepFormProps, other?: string): string {
  const codes = context.leads?.flatMap(({ options }) => options.map(({ value }) => value)) ?? [];
  return [context.suggestedLead, other].find((code) => code && codes.includes(code)) ?? "";
}

/** 交办 */
export function AssignForm(props: StepFormProps) {
  const t = useTranslations("issueForm");
  const { due, leads = [] } = props.context;
  const kind = "term";
  const defaults = { lead: suggestion(props), partners: [], kind, dueDay: due?.[kind] } as const;
  return (
    <StepForm {...props} schema={assignSchema} action={assign} defaultValues={{ ...defaults, partners: [] }}>
      <SelectField name="lead" label={t("lead")} options={leads} required />
      <PartnersField name="partners" label={t("partners")} hint={t("partnersHint")} options={leads} />
      <KindField />
      {due ? <DueDayField proposals={due} hint={t("dueHint")} /> : null}
      <PartFields options={leads} />
    </StepForm>
  );
}

/** 同意自查自改 */
export function ApproveForm(props: StepFormProps) {
  const t = useTranslations("issueForm");
  const { due, plan } = props.context;
  return (
    <StepForm
      {...props}
      schema={approveSchema}
      action={approve}
      defaultValues={{ kind: "term", dueDay: later(due?.term, plan?.dueDay) }}
    >
      <p className="text-soft">{t("means.approve", { unit: props.context.raising.name })}</p>
      <KindField />
      {due ? <DueDayField proposals={due} hint={t("dueHint")} notBefore={plan?.dueDay} /> : null}
    </StepForm>
  );
}

const later = (one: string | undefined, other: string | undefined) => (one && other && other > one ? other : one);

/** 核实当场整改 */
export function VerifyFixedForm(props: StepFormProps) {
  const t = useTranslations("issueForm");
  const { leads = [], raising } = props.context;
  return (
    <StepForm
      {...props}
      schema={verifyFixedSchema}
      action={verifyFixed}
      defaultValues={{ lead: raising.code, kind: "spot" }}
    >
      <p className="text-soft">{t("means.verifyFixed")}</p>
      <SelectField name="lead" label={t("lead")} hint={t("leadFixedHint")} options={leads} required />
      <KindField />
    </StepForm>
  );
}

/** 改派 */
export function ReassignForm(props: StepFormProps) {
  const t = useTranslations("issueForm");
  const { leads = [], lead } = props.context;
  const others = leads.map((group) => ({
    ...group,
    options: group.options.map((option) => ({ ...option, disabled: option.value === lead?.code })),
  }));
  return (
    <StepForm {...props} schema={reassignSchema} action={reassign} defaultValues={{ lead: "", reason: "" }}>
      <p className="text-soft">{t("means.reassign", { unit: lead?.name ?? "" })}</p>
      <SelectField name="lead" label={t("newLead")} options={others} required />
      <TextareaField name="reason" label={t("reason")} required rows={3} most={4000} />
    </StepForm>
  );
}

/** 问题反弹 */
export function ReopenForm(props: StepFormProps) {
  const t = useTranslations("issueForm");
  const { due } = props.context;
  return (
    <StepForm {...props} schema={reopenSchema} action={reopen} defaultValues={{ reason: "", dueDay: due?.term }}>
      <p className="text-soft">{t("means.reopen")}</p>
      <TextareaField name="reason" label={t("reason")} hint={t("reasonHint.reopen")} required rows={4} most={4000} />
      {due ? <DueDayField proposals={due} hint={t("dueHint")} kind="term" /> : null}
    </StepForm>
  );
}
