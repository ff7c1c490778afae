"use client";
import { useTranslations } from "next-intl";
import { useFieldArray, useFormContext } from "react-hook-form";
import { DateField } from "@/components/form/date-field";
import { Form } from "@/components/form/form";
import { TextField } from "@/components/form/text-field";
import { TextareaField } from "@/components/form/textarea-field";
import { Button } from "@/components/ui/button";
import { publishAspects } from "../actions";
import { aspectsInput } from "../schema";

interface Drafted {
  code: string;
  question: string;
  questionEn: string;
  explanation: string;
  explanationEn: string;
}
interface Props {
  /** The newest version, from which this one is drafted. */
  base: number;
  today: string;
  aspects: readonly Drafted[];
}

/** The questions of the next version: changed, added, left out, in another order. */
export function AspectsForm({ base, today, aspects }: Props) {
  const t = useTranslations("admin.aspect");
  return (
    <Form
      schema={aspectsInput}
      action={publishAspects}
      defaultValues={{ takesEffect: today, aspects: [...aspects] }}
      fixed={{ base }}
      submit={t("publish")}
      then="/system/aspects"
    >
      <DateField name="takesEffect" label={t("takesEffect")} hint={t("takesEffectHint")} min={today} required />
      <Questions />
    </Form>
  );
}

const blank: Drafted = { code: "", question: "", questionEn: "", explanation: "", explanationEn: "" };

function Questions() {
  const t = useTranslations("admin.aspect");
  const { control } = useFormContext<{ aspects: Drafted[] }>();
  const { fields, append, move, remove } = useFieldArray({ control, name: "aspects" });
  return (
    <>
      <ol className="flex flex-col gap-3">
        {fields.map((field, at) => (
          <li key={field.id} className="rounded-lg border border-line p-3">
            <fieldset className="flex flex-col gap-3">
              <legend className="sr-only">{t("number", { number: at + 1 })}</legend>
              <div className="flex flex-wrap items-center justify-between gap-2">
                <span className="font-semibold">
                  {t("number", { number: at + 1 })}{" "}
                  <span className="font-mono text-sm font-normal text-soft">{field.code || t("new")}</span>
                </span>
                <span className="flex gap-1">
                  <Button
                    size="small"
                    look="quiet"
                    disabled={at === 0}
                    aria-label={t("upOf", { number: at + 1 })}
                    onClick={() => move(at, at - 1)}
                  >
                    {t("up")}
                  </Button>
                  <Button
                    size="small"
                    look="quiet"
                    disabled={at === fields.length - 1}
                    aria-label={t("downOf", { number: at + 1 })}
                    onClick={() => move(at, at + 1)}
                  >
                    {t("down")}
                  </Button>
                  <Button
                    size="small"
                    look="quiet"
                    disabled={fields.length === 1}
                    aria-label={t("removeOf", { number: at + 1 })}
                    onClick={() => remove(at)}
                  >
                    {t("remove")}
                  </Button>
                </span>
              </div>
              <div className="grid gap-3 md:grid-cols-2">
                <TextField name={`aspects.${at}.question`} label={t("question")} required />
                <TextField name={`aspects.${at}.questionEn`} label={t("questionEn")} />
                <TextareaField name={`aspects.${at}.explanation`} label={t("explanation")} rows={2} most={500} />
                <TextareaField name={`aspects.${at}.explanationEn`} label={t("explanationEn")} rows={2} most={1000} />
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      <div>
        <Button onClick={() => append(blank)}>{t("add")}</Button>
      </div>
    </>
  );
}
