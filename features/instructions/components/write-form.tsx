"use client";
import { useTranslations } from "next-intl";
import { DateField } from "@/components/form/date-field";
import { Form } from "@/components/form/form";
import { SeveralField } from "@/components/form/several-field";
import { TextareaField } from "@/components/form/textarea-field";
import { write } from "../actions";
import { longestInstruction, writeSchema } from "../schema";

interface Props {
  issueId: string | null;
  taskCode: string | null;
  units: { label: string; options: { value: string; label: string }[] }[];
  chosen: string[];
  answerDay: string;
  today: string;
}

/** A leader's words and to whom; done, it leads back to what they are attached to. */
export function WriteForm({ issueId, taskCode, units, chosen, answerDay, today }: Props) {
  const t = useTranslations("instructionForm");
  const back = issueId ? `/issues/${issueId}` : taskCode ? `/tasks/${taskCode}` : undefined;
  return (
    <Form
      schema={writeSchema}
      action={write}
      fixed={{ issueId, taskCode }}
      defaultValues={{ units: chosen, text: "", answerDay }}
      submit={t("write")}
      then={({ ids }) => back ?? (ids.length === 1 ? `/instructions/${ids[0]}` : "/instructions")}
    >
      <TextareaField name="text" label={t("text")} hint={t("textHint")} required rows={6} most={longestInstruction} />
      <SeveralField
        name="units"
        label={t("units")}
        hint={t("unitsHint")}
        required
        options={units}
        add={t("addUnit")}
        takeOff={(unit) => t("takeOff", { unit })}
      />
      <DateField name="answerDay" label={t("answerDay")} hint={t("answerDayHint")} min={today} />
    </Form>
  );
}
