"use server";
import { action } from "@/lib/action";
import { changeSignInPolicy } from "./commands";
import { policyInput } from "./schema";

export const changeSignInPolicyAction = action(policyInput, changeSignInPolicy);
