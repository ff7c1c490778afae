import { z } from "zod";

export const markReadInput = z.strictObject({ ids: z.array(z.uuid()).min(1).max(100) });
/** Up to the newest one on screen: what came meanwhile stays unread. */
export const markAllReadInput = z.strictObject({ upTo: z.uuid() });
