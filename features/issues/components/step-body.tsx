"use client";
import { ApproveForm, AssignForm, ReassignForm, ReopenForm, VerifyFixedForm } from "./hand-over-steps";
import { LookBackForm } from "./look-back-step";
import { AcceptPartForm, ArrangePartForm, MergeForm, PartnerForm, SignOffForm } from "./partner-steps";
import { ReviewForm } from "./review-step";
import { CloseForm, ConfirmForm, DecideForm, isConfirmStep, isReasonStep, ReasonForm } from "./simple-steps";
import type { StepName } from "./step";
import type { StepFormProps } from "./step-form";
import { PlanForm, ProgressForm, ResultForm } from "./work-steps";

interface Props extends StepFormProps {
  name: StepName;
  /** For a partner's own steps: the viewer's own units. */
  units?: readonly string[];
}

/** The form of a step. */
export function StepBody({ name, units = [], ...props }: Props) {
  if (isConfirmStep(name)) return <ConfirmForm {...props} step={name} />;
  if (isReasonStep(name)) return <ReasonForm {...props} step={name} />;
  switch (name) {
    case "assign":
      return <AssignForm {...props} />;
    case "approve":
      return <ApproveForm {...props} />;
    case "verifyFixed":
      return <VerifyFixedForm {...props} />;
    case "reassign":
      return <ReassignForm {...props} />;
    case "plan":
      return <PlanForm {...props} />;
    case "reportProgress":
      return <ProgressForm {...props} />;
    case "submit":
      return <ResultForm {...props} signs />;
    case "saveResult":
      return <ResultForm {...props} signs={false} />;
    case "close":
      return <CloseForm {...props} />;
    case "merge":
      return <MergeForm {...props} />;
    case "reopen":
      return <ReopenForm {...props} />;
    case "acceptPart":
      return <AcceptPartForm {...props} units={units} />;
    case "arrangePart":
      return <ArrangePartForm {...props} />;
    case "recordReview":
      return <ReviewForm {...props} />;
    case "recordLookBack":
      return <LookBackForm {...props} />;
    case "signOff":
      return <SignOffForm {...props} units={units} />;
    case "replacePartner":
      return <PartnerForm {...props} replaces />;
    case "releasePartner":
      return <PartnerForm {...props} replaces={false} />;
    case "confirmProposal":
      return <DecideForm {...props} confirm own={false} />;
    case "rejectProposal":
      return <DecideForm {...props} confirm={false} own={false} />;
    case "withdrawProposal":
      return <DecideForm {...props} confirm={false} own />;
    default:
      return null; // drafts have their own form on the page
  }
}
