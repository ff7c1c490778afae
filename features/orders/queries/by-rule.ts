import { eq, ne } from "drizzle-orm";
import { orders } from "@/db/schema";
import { jobViewer } from "@/lib/job";

const { accountId: rule, name } = jobViewer("ladder");
/** As whoever drafted is called. */
export const ruleName = name;

/** Drafted by the rule of the ladder, and not yet looked at by an inspector. */
export const isByRule = ({ draftedBy }: { draftedBy: string }): boolean => draftedBy === rule;
export const byRule = eq(orders.draftedBy, rule);
export const byHand = ne(orders.draftedBy, rule);
