"use server";
import { action } from "@/lib/action";
import * as answering from "./commands/answer";
import * as deciding from "./commands/decide";
import * as drafting from "./commands/draft";
import * as issuing from "./commands/issue";
import * as forms from "./schema";

export const draft = action(forms.draftSchema, drafting.draft);
export const edit = action(forms.editSchema, drafting.edit);
export const issue = action(forms.orderTarget, issuing.issue);
export const withdraw = action(forms.withdrawSchema, issuing.withdraw);
export const accept = action(forms.orderTarget, answering.accept);
export const plan = action(forms.answerSchema, answering.plan);
export const tell = action(forms.answerSchema, answering.tell);
export const finish = action(forms.answerSchema, answering.finish);
export const returnOrder = action(forms.returnSchema, deciding.returnOrder);
export const discard = action(forms.returnSchema, deciding.discard);
export const clear = action(forms.clearSchema, deciding.clear);
