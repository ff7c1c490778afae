"use server";
import { action } from "@/lib/action";
import * as answering from "./commands/answer";
import * as deciding from "./commands/decide";
import * as writing from "./commands/write";
import * as forms from "./schema";

export const write = action(forms.writeSchema, writing.write);
export const sign = action(forms.instructionTarget, answering.sign);
export const answer = action(forms.answerSchema, answering.answer);
export const returnAnswer = action(forms.returnSchema, deciding.returnAnswer);
export const close = action(forms.closeSchema, deciding.close);
export const withdraw = action(forms.withdrawSchema, deciding.withdraw);
