"use server";
import { action } from "@/lib/action";
import { cancel } from "./commands/cancel";
import { conclude } from "./commands/conclude";
import { plan } from "./commands/plan";
import { ready } from "./commands/ready";
import { cancelSchema, planSchema, walkTarget } from "./schema";

export const planWalk = action(planSchema, plan);
export const walkReady = action(walkTarget, ready);
export const concludeWalk = action(walkTarget, conclude);
export const cancelWalk = action(cancelSchema, cancel);
