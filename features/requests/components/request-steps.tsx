"use client";
import { useTranslations } from "next-intl";
import { DateField } from "@/components/form/date-field";
import { DialogForm } from "@/components/form/dialog-form";
import { TextareaField } from "@/components/form/textarea-field";
import {
  answerReferral,
  grant,
  grantAsLeader,
  meetCondition,
  recordAnswer,
  refuseAsLeader,
  refuseRequest,
  resume,
  withdraw,
  withdrawReferral,
} from "../actions";
import { grantSchema, provinceAnswerSchema, requestReason } from "../schema";
import type { RequestContext, RequestStep } from "./request";

interface Props {
  step: Exclude<RequestStep, "grantReassignment">;
  requestId: string;
  context: Pick<RequestContext, "id" | "version" | "today">;
  /** Of an extension: it may be granted to an earlier day. */
  askedDay?: string | null;
}

const granting = { grant, grantAsLeader };
const reasoning = { refuseRequest, refuseAsLeader, withdraw, withdrawReferral, answerReferral, meetCondition, resume };
const strong: readonly RequestStep[] = ["grant", "grantAsLeader", "answerReferral", "recordAnswer", "resume"];

/** One button of a request with the form behind it. */
export function RequestStepForm({ step, requestId, context, askedDay }: Props) {
  const t = useTranslations("request.form");
  const shared = {
    trigger: t(`step.${step}`),
    title: t(`step.${step}`),
    submit: t(`step.${step}`),
    fixed: { id: context.id, version: context.version, requestId },
    main: strong.includes(step),
    look: strong.includes(step) ? ("primary" as const) : ("secondary" as const),
  };
  const reason = (
    <>
      <p className="text-soft">{t(`means.${step}`)}</p>
      <TextareaField name="reason" label={t(`reasonOf.${step}`)} required rows={4} most={4000} />
    </>
  );
  if (step === "grant" || step === "grantAsLeader")
    return (
      <DialogForm
        {...shared}
        schema={grantSchema}
        action={granting[step]}
        defaultValues={{ reason: "", newDay: askedDay ?? "" }}
      >
        {reason}
        {askedDay ? (
          <DateField name="newDay" label={t("grantedDay")} hint={t("grantedDayHint")} max={askedDay} />
        ) : null}
      </DialogForm>
    );
  if (step === "recordAnswer")
    return (
      <DialogForm
        {...shared}
        schema={provinceAnswerSchema}
        action={recordAnswer}
        defaultValues={{ reason: "", day: context.today }}
      >
        {reason}
        <DateField name="day" label={t("answerDay")} max={context.today} required />
      </DialogForm>
    );
  return (
    <DialogForm {...shared} schema={requestReason} action={reasoning[step]} defaultValues={{ reason: "" }}>
      {reason}
    </DialogForm>
  );
}
