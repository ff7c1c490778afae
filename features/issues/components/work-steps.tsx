"use client";
import { useTranslations } from "next-intl";
import { DateField } from "@/components/form/date-field";
import { NumberField } from "@/components/form/number-field";
import { TextField } from "@/components/form/text-field";
import { TextareaField } from "@/components/form/textarea-field";
import { plan, reportProgress, saveResult, submit as submitResult } from "../actions";
import { planSchema, progressSchema, resultSchema } from "../schema";
import { EvidenceFields } from "./evidence-fields";
import { ResultFields } from "./result-fields";
import { SaveAside } from "./save-aside";
import { StepForm, type StepFormProps } from "./step-form";

// Steps of the lead unit while it puts things right.

/** The words of a plan; `prefix` where they lie inside a larger form. */
export function PlanFields({ prefix = "", latest }: { prefix?: string; latest?: string }) {
  const t = useTranslations("issueForm");
  return (
    <>
      <TextareaField name={`${prefix}idea`} label={t("idea")} hint={t("ideaHint")} required rows={3} most={4000} />
      <TextareaField
        name={`${prefix}measures`}
        label={t("measures")}
        hint={t("measuresHint")}
        required
        rows={5}
        most={4000}
      />
      <DateField name={`${prefix}dueDay`} label={t("planDue")} hint={t("planDueHint")} max={latest} required />
      <TextField name={`${prefix}responsible`} label={t("responsible")} hint={t("responsibleHint")} required />
    </>
  );
}

/** 报送方案: what the last one said is there to be mended. */
export function PlanForm(props: StepFormProps) {
  const { plan: before, latestPlanDay } = props.context;
  const empty = { idea: "", measures: "", dueDay: latestPlanDay ?? undefined, responsible: "" };
  return (
    <StepForm {...props} schema={planSchema} action={plan} defaultValues={before ?? empty}>
      <PlanFields latest={latestPlanDay ?? undefined} />
    </StepForm>
  );
}

/** 报送进展 */
export function ProgressForm(props: StepFormProps) {
  const t = useTranslations("issueForm");
  const { percent } = props.context;
  return (
    <StepForm
      {...props}
      schema={progressSchema}
      action={reportProgress}
      defaultValues={{ percent: percent ?? undefined, text: "" }}
    >
      <NumberField name="percent" label={t("percent")} hint={t("percentHint")} unit="%" min={0} max={100} required />
      <TextareaField name="text" label={t("progressText")} hint={t("progressHint")} required rows={4} most={4000} />
    </StepForm>
  );
}

/** 申请销号 for who signs; the liaison prepares and saves. */
export function ResultForm({ signs, ...props }: StepFormProps & { signs: boolean }) {
  const t = useTranslations("issueForm");
  const { context } = props;
  const empty = { text: "", outcomes: [], noOutcomeReason: "" };
  return (
    <StepForm
      {...props}
      schema={resultSchema}
      action={signs ? submitResult : saveResult}
      defaultValues={context.result ?? empty}
      aside={
        signs ? <SaveAside id={context.id} version={context.version} action={saveResult} onDone={props.onDone} /> : null
      }
    >
      <p className="text-soft">{t(signs ? "means.submit" : "means.saveResult")}</p>
      <ResultFields />
      <EvidenceFields context={context} phases={["before", "after"]} />
    </StepForm>
  );
}
