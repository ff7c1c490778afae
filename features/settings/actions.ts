"use server";
import { action } from "@/lib/action";
import * as commands from "./commands";
import {
  deadlineDaysInput,
  escalationInput,
  lookBackInput,
  requestCapsInput,
  resetInput,
  signingInput,
} from "./schema";

export const changeDeadlineDays = action(deadlineDaysInput, commands.changeDeadlineDays);
export const changeSigning = action(signingInput, commands.changeSigning);
export const changeLookBack = action(lookBackInput, commands.changeLookBack);
export const changeRequestCaps = action(requestCapsInput, commands.changeRequestCaps);
export const changeEscalation = action(escalationInput, commands.changeEscalation);
export const resetSetting = action(resetInput, commands.resetSetting);
