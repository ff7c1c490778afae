"use server";
import { action } from "@/lib/action";
import * as drafts from "./commands/draft";
import * as ends from "./commands/end";
import { recordLookBack as lookBack } from "./commands/look-back";
import * as partners from "./commands/partners";
import * as parts from "./commands/parts";
import * as plans from "./commands/plan";
import { reportProgress as progress } from "./commands/progress";
import * as raising from "./commands/raise";
import * as results from "./commands/result";
import * as review from "./commands/review";
import * as triage from "./commands/triage";
import { recordReview as yearly } from "./commands/yearly-review";
import * as forms from "./schema";

export const draft = action(forms.draftSchema, drafts.draft);
export const edit = action(forms.editSchema, drafts.edit);
export const raise = action(forms.raiseSchema, raising.raise);
export const discard = action(forms.withReason, raising.discard);

export const returnDraft = action(forms.withReason, triage.returnDraft);
export const decline = action(forms.withReason, triage.decline);
export const assign = action(forms.assignSchema, triage.assign);
export const approve = action(forms.approveSchema, triage.approve);
export const verifyFixed = action(forms.verifyFixedSchema, triage.verifyFixed);
export const reassign = action(forms.reassignSchema, triage.reassign);

export const accept = action(forms.issueTarget, plans.accept);
export const plan = action(forms.planSchema, plans.plan);
export const returnPlan = action(forms.withReason, plans.returnPlan);
export const approvePlan = action(forms.issueTarget, plans.approvePlan);

export const reportProgress = action(forms.progressSchema, progress);
export const saveResult = action(forms.resultSchema, results.saveResult);
export const submit = action(forms.submitSchema, results.submit);
export const withdraw = action(forms.issueTarget, results.withdraw);
export const returnWork = action(forms.withReason, results.returnWork);

export const pass = action(forms.issueTarget, review.pass);
export const close = action(forms.closeSchema, review.close);
export const reopen = action(forms.reopenSchema, review.reopen);

export const recordLookBack = action(forms.lookBackSchema, lookBack);

export const recordReview = action(forms.reviewSchema, yearly);

export const merge = action(forms.mergeSchema, ends.merge);
export const cancel = action(forms.withReason, ends.cancel);
export const decideProposal = action(forms.decideProposalSchema, ends.decideProposal);

export const acceptPart = action(forms.acceptPartSchema, parts.acceptPart);
export const arrangePart = action(forms.arrangePartSchema, parts.arrangePart);
export const signOff = action(forms.signOffSchema, parts.signOff);
export const releasePartner = action(forms.releasePartnerSchema, partners.releasePartner);
export const replacePartner = action(forms.replacePartnerSchema, partners.replacePartner);
