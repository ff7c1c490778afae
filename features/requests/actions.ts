"use server";
import { action } from "@/lib/action";
import * as asking from "./commands/ask";
import * as deciding from "./commands/decide";
import * as referring from "./commands/refer";
import * as resuming from "./commands/resume";
import * as withdrawing from "./commands/withdraw";
import * as forms from "./schema";

export const askExtension = action(forms.extensionSchema, asking.askExtension);
export const askSuspension = action(forms.suspensionSchema, asking.askSuspension);
export const askReassignment = action(forms.reassignmentSchema, asking.askReassignment);

export const grant = action(forms.grantSchema, deciding.grant);
export const refuseRequest = action(forms.requestReason, deciding.refuseRequest);
export const grantAsLeader = action(forms.grantSchema, deciding.grantAsLeader);
export const refuseAsLeader = action(forms.requestReason, deciding.refuseAsLeader);

export const resume = action(forms.requestReason, resuming.resume);
export const meetCondition = action(forms.requestReason, resuming.meetCondition);

export const refer = action(forms.referralSchema, referring.refer);
export const answerReferral = action(forms.requestReason, referring.answerReferral);
export const referToProvince = action(forms.provinceReferralSchema, referring.referToProvince);
export const recordAnswer = action(forms.provinceAnswerSchema, referring.recordAnswer);

export const withdraw = action(forms.requestReason, withdrawing.withdraw);
export const withdrawReferral = action(forms.requestReason, withdrawing.withdrawReferral);
