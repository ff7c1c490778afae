"use server";
import { action } from "@/lib/action";
import { endDelegation as end } from "./commands/end";
import { makeDelegation as make } from "./commands/make";
import { endDelegationInput, makeDelegationInput } from "./schema";

export const makeDelegation = action(makeDelegationInput, make);
export const endDelegation = action(endDelegationInput, end);
