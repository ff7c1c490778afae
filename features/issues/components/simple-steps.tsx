"use client";
import { useTranslations } from "next-intl";
import { TextareaField } from "@/components/form/textarea-field";
import {
  accept,
  approvePlan,
  cancel,
  close,
  decideProposal,
  decline,
  discard,
  pass,
  returnDraft,
  returnPlan,
  returnWork,
  withdraw,
} from "../actions";
import { closeSchema, decideProposalSchema, issueTarget, withReason } from "../schema";
import { StepForm, type StepFormProps } from "./step-form";

// Steps that ask for nothing, or for a sentence.

const confirming = { accept, approvePlan, pass, withdraw };
export type ConfirmStep = keyof typeof confirming;
export const isConfirmStep = (name: string): name is ConfirmStep => name in confirming;

/** One press more, after what it means was read. */
export function ConfirmForm({ step, ...props }: StepFormProps & { step: ConfirmStep }) {
  const t = useTranslations("issueForm");
  const meant = step === "withdraw" && props.context.state === "planned" ? "withdrawPlan" : step;
  return (
    <StepForm {...props} schema={issueTarget} action={confirming[step]}>
      <p>{t(`means.${meant}`)}</p>
    </StepForm>
  );
}

const reasoning = { discard, return: returnDraft, decline, returnPlan, returnWork, cancel };
export type ReasonStep = keyof typeof reasoning;
export const isReasonStep = (name: string): name is ReasonStep => name in reasoning;

/** A decision with its reason; whoever is concerned reads it. */
export function ReasonForm({ step, ...props }: StepFormProps & { step: ReasonStep }) {
  const t = useTranslations("issueForm");
  const meant = step === "cancel" && props.context.state !== "raised" ? "cancelTwoKeys" : step;
  return (
    <StepForm {...props} schema={withReason} action={reasoning[step] as typeof discard} defaultValues={{ reason: "" }}>
      <p className="text-soft">{t(`means.${meant}`)}</p>
      <TextareaField name="reason" label={t("reason")} hint={t(`reasonHint.${step}`)} required rows={4} most={4000} />
    </StepForm>
  );
}

/** 复核销号: the conclusion is read by everybody. */
export function CloseForm(props: StepFormProps) {
  const t = useTranslations("issueForm");
  return (
    <StepForm {...props} schema={closeSchema} action={close} defaultValues={{ conclusion: "" }}>
      <p className="text-soft">{t("means.close")}</p>
      <TextareaField
        name="conclusion"
        label={t("conclusion")}
        hint={t("conclusionHint")}
        required
        rows={5}
        most={4000}
      />
    </StepForm>
  );
}

/** The second key: confirm, reject, or take one's own proposal back. */
export function DecideForm({ confirm, own, ...props }: StepFormProps & { confirm: boolean; own: boolean }) {
  const t = useTranslations("issueForm");
  const { proposal } = props.context;
  const meant = confirm ? "confirmProposal" : own ? "withdrawProposal" : "rejectProposal";
  return (
    <StepForm
      {...props}
      schema={decideProposalSchema}
      action={decideProposal}
      fixed={{ proposalId: proposal?.id ?? "", confirm }}
      defaultValues={{ reason: "" }}
    >
      <p className="text-soft">{t(`means.${meant}`)}</p>
      {confirm ? null : <TextareaField name="reason" label={t("reason")} rows={3} most={4000} />}
    </StepForm>
  );
}
