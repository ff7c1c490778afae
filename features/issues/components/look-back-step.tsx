"use client";
import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { ChoiceField } from "@/components/form/choice-field";
import { FileField } from "@/components/form/file-field";
import { NumberField } from "@/components/form/number-field";
import { TextareaField } from "@/components/form/textarea-field";
import { Written } from "@/components/ui/written";
import { measures } from "@/domain/comparison";
import { lookBackVerdicts } from "@/domain/look-back";
import { recordLookBack } from "../actions";
import { lookBackSchema } from "../schema";
import { DueDayField } from "./due-day-field";
import type { StepContext } from "./step";
import { StepForm, type StepFormProps } from "./step-form";

/** 回头看: the step walked anew, beside what was promised and what was reported when it was closed. */
export function LookBackForm(props: StepFormProps) {
  const t = useTranslations("issueForm.lookBack");
  const { lookBack, due, id } = props.context;
  if (!lookBack) return null;
  return (
    <StepForm
      {...props}
      schema={lookBackSchema}
      action={recordLookBack}
      fixed={{ lookBackId: lookBack.id }}
      defaultValues={{ walked: "", findings: "", dueDay: due?.term }}
    >
      <p className="text-soft">{t("means")}</p>
      {lookBack.result ? (
        <p className="border-s-2 border-action-line ps-2.5 whitespace-pre-line md:text-sm">
          <span className="text-soft">{t("former")}</span> <Written>{lookBack.result}</Written>
        </p>
      ) : null}
      <TextareaField name="walked" label={t("walked")} hint={t("walkedHint")} required rows={4} most={4000} />
      <FileField
        label={t("photos")}
        hint={t("photosHint")}
        belongs={{ issue: id, phase: "lookBack", lookBack: lookBack.id }}
        kept={lookBack.files}
      />
      <fieldset>
        <legend className="mb-2 font-medium md:text-sm">{t("measured")}</legend>
        <div className="grid gap-4 sm:grid-cols-2">
          {measures.map((measure) => (
            <NumberField
              key={measure}
              name={measure}
              label={t(`measure.${measure}`)}
              hint={t("against", {
                promised: lookBack.promised[measure] ?? t("none"),
                former: lookBack.former[measure] ?? t("none"),
              })}
              min={0}
            />
          ))}
        </div>
      </fieldset>
      <ChoiceField
        name="verdict"
        label={t("verdict")}
        choices={lookBackVerdicts.map((value) => ({ value, label: t(value), hint: t(`${value}Hint`) }))}
        required
      />
      <TextareaField name="findings" label={t("findings")} hint={t("findingsHint")} required rows={3} most={4000} />
      {due ? <NextDue due={due} /> : null}
    </StepForm>
  );
}

/** Only what has relapsed gets a new due day. */
function NextDue({ due }: { due: NonNullable<StepContext["due"]> }) {
  const t = useTranslations("issueForm");
  const verdict = useWatch({ name: "verdict" });
  return verdict === "relapsed" ? <DueDayField proposals={due} hint={t("dueHint")} kind="term" /> : null;
}
