"use server";
import { action } from "@/lib/action";
import * as choose from "./commands/choose";
import * as webhooks from "./commands/webhooks";
import { choicesInput, testMailInput, webhookInput, webhookTarget, webhookTestInput } from "./schema";

export const chooseChannels = action(choicesInput, choose.chooseChannels);
export const testMail = action(testMailInput, choose.testMail);
export const addWebhook = action(webhookInput, webhooks.addWebhook);
export const disableWebhook = action(webhookTarget, webhooks.disableWebhook);
export const enableWebhook = action(webhookTarget, webhooks.enableWebhook);
export const testWebhook = action(webhookTestInput, webhooks.testWebhook);
