"use server";
import { action } from "@/lib/action";
import * as commands from "./commands/feed";
import { renewFeedInput, revokeFeedInput } from "./schema";

export const renewFeed = action(renewFeedInput, commands.renewFeed);
export const revokeFeed = action(revokeFeedInput, commands.revokeFeed);
