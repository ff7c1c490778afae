import type { Tx } from "@/db/client";
import { type Target, touch } from "./move";

/** Takes an issue's lock for what is written beside it and told in its history; false when it was changed meanwhile. */
export const lockIssue = (tx: Tx, target: Target): Promise<boolean> => touch(tx, target);
