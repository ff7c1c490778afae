"use server";
import { action } from "@/lib/action";
import * as taking from "./commands/escalate";
import * as meeting from "./commands/interview";
import * as lifting from "./commands/lift";
import * as forms from "./schema";

export const escalate = action(forms.escalateSchema, taking.escalate);
export const holdInterview = action(forms.interviewSchema, meeting.holdInterview);
export const lift = action(forms.liftSchema, lifting.lift);
