"use server";
import { action } from "@/lib/action";
import * as commands from "./commands/mark-read";
import { markAllReadInput, markReadInput } from "./schema";

export const markRead = action(markReadInput, commands.markRead);
export const markAllRead = action(markAllReadInput, commands.markAllRead);
