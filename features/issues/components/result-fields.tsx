"use client";
import { useTranslations } from "next-intl";
import { get, useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { NumberField } from "@/components/form/number-field";
import { useProblemWords } from "@/components/form/refusal-words";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { TextareaField } from "@/components/form/textarea-field";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { outcomeKinds } from "@/domain/outcome";

/** What was done, and what it brought: outcomes before → after, or why there are none to count. */
export function ResultFields({ prefix = "" }: { prefix?: string }) {
  const t = useTranslations("issueForm");
  const { control } = useFormContext();
  const outcomes = (useWatch({ control, name: `${prefix}outcomes` }) ?? []) as unknown[];
  return (
    <>
      <TextareaField
        name={`${prefix}text`}
        label={t("resultText")}
        hint={t("resultHint")}
        required
        rows={5}
        most={4000}
      />
      <OutcomeRows name={`${prefix}outcomes`} />
      {outcomes.length === 0 ? (
        <TextareaField
          name={`${prefix}noOutcomeReason`}
          label={t("noOutcome")}
          hint={t("noOutcomeHint")}
          rows={2}
          most={4000}
        />
      ) : null}
    </>
  );
}

function OutcomeRows({ name }: { name: string }) {
  const t = useTranslations("issueForm");
  const kind = useTranslations("outcome");
  const words = useProblemWords();
  const { control, formState } = useFormContext();
  const { fields, append, remove } = useFieldArray({ control, name });
  const taken = (useWatch({ control, name }) ?? []) as { kind?: string }[];
  const problem: string | undefined =
    get(formState.errors, `${name}.root.message`) ?? get(formState.errors, `${name}.message`);
  const free = outcomeKinds.find((one) => !taken.some((row) => row?.kind === one));
  return (
    <fieldset>
      <legend className="mb-1 font-medium md:text-sm">{t("outcomes")}</legend>
      <p className="mb-2 text-sm text-soft">{t("outcomesHint")}</p>
      {fields.map((field, at) => (
        <div
          key={field.id}
          className="mb-2 grid grid-cols-2 gap-2.5 rounded-md border border-line p-3 sm:grid-cols-[9rem_6rem_6rem_1fr_auto]"
        >
          <SelectField
            name={`${name}.${at}.kind`}
            label={t("outcomeKind")}
            options={outcomeKinds.map((value) => ({ value, label: kind(value) }))}
          />
          <NumberField name={`${name}.${at}.before`} label={t("before")} min={0} />
          <NumberField name={`${name}.${at}.after`} label={t("after")} min={0} />
          <TextField name={`${name}.${at}.note`} label={t("note")} maxLength={200} />
          <Button
            look="quiet"
            className="self-start sm:mt-6.5"
            onClick={() => remove(at)}
            aria-label={t("removeOutcome", { row: at + 1 })}
          >
            <Icon name="close" className="size-4" />
          </Button>
        </div>
      ))}
      <FieldError id={name}>{words(problem)}</FieldError>
      {free ? (
        <Button size="small" onClick={() => append({ kind: free, before: undefined, after: undefined, note: "" })}>
          <Icon name="plus" className="size-4" />
          {t("addOutcome")}
        </Button>
      ) : null}
    </fieldset>
  );
}
