"use client";
import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/form/choice-field";
import { DateField } from "@/components/form/date-field";
import { DialogForm } from "@/components/form/dialog-form";
import { TextField } from "@/components/form/text-field";
import { TextareaField } from "@/components/form/textarea-field";
import { type HandRung, interviewForms } from "@/domain/escalation";
import { escalate, holdInterview, lift } from "../actions";
import { escalateSchema, interviewSchema, liftSchema } from "../schema";

interface Props {
  target: { id: string; version: number };
  hand: readonly HandRung[];
  interview: boolean;
  lifts: { listing: string | null; interview: string | null };
  today: string;
}

/** What an inspector may do on the ladder now. */
export function EscalationSteps({ target, hand, interview, lifts, today }: Props) {
  const t = useTranslations("escalationForm");
  const rung = useTranslations("rung");
  const form = useTranslations("interviewForm");
  return (
    <div className="flex flex-wrap gap-2">
      {hand.map((one) => (
        <DialogForm
          key={one}
          trigger={rung(one)}
          title={rung(one)}
          submit={rung(one)}
          look={one === "listing" ? "quiet" : "secondary"}
          schema={escalateSchema}
          action={escalate}
          fixed={{ ...target, rung: one }}
          defaultValues={{ words: "" }}
        >
          <TextareaField name="words" label={t("words")} hint={t(`hint.${one}`)} required rows={4} most={2000} />
        </DialogForm>
      ))}
      {interview ? (
        <DialogForm
          trigger={t("hold")}
          title={t("hold")}
          submit={t("save")}
          schema={interviewSchema}
          action={holdInterview}
          fixed={target}
          defaultValues={{ form: "interview", heldDay: today, people: "", outcome: "" }}
        >
          <ChoiceField
            name="form"
            label={t("form")}
            required
            inline
            choices={interviewForms.map((value) => ({ value, label: form(value) }))}
          />
          <DateField name="heldDay" label={t("heldDay")} required max={today} />
          <TextField name="people" label={t("people")} hint={t("peopleHint")} required maxLength={200} />
          <TextareaField name="outcome" label={t("outcome")} hint={t("outcomeHint")} required rows={4} most={2000} />
        </DialogForm>
      ) : null}
      {(["interview", "listing"] as const).map((one) =>
        lifts[one] ? (
          <DialogForm
            key={one}
            trigger={t(`lift.${one}`)}
            title={t(`lift.${one}`)}
            submit={t(`lift.${one}`)}
            look="quiet"
            schema={liftSchema}
            action={lift}
            fixed={{ ...target, escalationId: lifts[one] }}
            defaultValues={{ reason: "" }}
          >
            <TextareaField name="reason" label={t("reason")} required rows={3} most={2000} />
          </DialogForm>
        ) : null,
      )}
    </div>
  );
}
