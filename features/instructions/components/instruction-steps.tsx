"use client";
import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/form/action-button";
import { DateField } from "@/components/form/date-field";
import { DialogForm } from "@/components/form/dialog-form";
import { TextareaField } from "@/components/form/textarea-field";
import type { InstructionMove } from "@/domain/instruction";
import { answer, close, returnAnswer, sign, withdraw } from "../actions";
import { answerSchema, closeSchema, returnSchema, withdrawSchema } from "../schema";

interface Props {
  target: { id: string; version: number };
  offers: readonly InstructionMove[];
  today: string;
  /** Proposed when an answer is returned. */
  answerDay: string;
}

/** The steps open to this viewer now: one tap to sign for it, a few words for the rest. */
export function InstructionSteps({ target, offers, today, answerDay }: Props) {
  const t = useTranslations("instructionForm");
  const has = (move: InstructionMove) => offers.includes(move);
  const dialog = (move: Exclude<InstructionMove, "sign">) => ({
    trigger: t(`step.${move}`),
    title: t(`step.${move}`),
    submit: t(`step.${move}`),
    fixed: target,
  });
  return (
    <div className="mt-3 flex flex-wrap gap-2 print-hidden">
      {has("sign") ? (
        <ActionButton action={sign} input={target}>
          {t("step.sign")}
        </ActionButton>
      ) : null}
      {has("answer") ? (
        <DialogForm
          {...dialog("answer")}
          look="primary"
          schema={answerSchema}
          action={answer}
          defaultValues={{ text: "" }}
        >
          <TextareaField name="text" label={t("answer")} hint={t("answerHint")} required rows={6} most={4000} />
        </DialogForm>
      ) : null}
      {has("close") ? (
        <DialogForm
          {...dialog("close")}
          look="primary"
          schema={closeSchema}
          action={close}
          defaultValues={{ text: "" }}
        >
          <p className="text-soft">{t("closeMeans")}</p>
          <TextareaField name="text" label={t("closing")} rows={3} most={4000} />
        </DialogForm>
      ) : null}
      {has("return") ? (
        <DialogForm
          {...dialog("return")}
          schema={returnSchema}
          action={returnAnswer}
          defaultValues={{ reason: "", answerDay }}
        >
          <TextareaField name="reason" label={t("reason")} required rows={3} most={4000} />
          <DateField name="answerDay" label={t("answerDay")} min={today} />
        </DialogForm>
      ) : null}
      {has("withdraw") ? (
        <DialogForm
          {...dialog("withdraw")}
          look="quiet"
          schema={withdrawSchema}
          action={withdraw}
          defaultValues={{ reason: "" }}
        >
          <TextareaField name="reason" label={t("reason")} required rows={3} most={4000} />
        </DialogForm>
      ) : null}
    </div>
  );
}
