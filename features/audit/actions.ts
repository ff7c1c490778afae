"use server";
import { startCheck } from "@/features/audit/commands/start-check";
import { checkInput } from "@/features/audit/schema";
import { action } from "@/lib/action";

export const startCheckAction = action(checkInput, startCheck);
