import { z } from "zod";
import { filePhases } from "@/domain/file";

/** What an upload says about itself; the bytes come as the request's body. */
export const uploadSchema = z
  .strictObject({
    id: z.uuid(),
    name: z.string().trim().min(1).max(200),
    phase: z.enum(filePhases),
    issue: z.uuid().optional(),
    walk: z.uuid().optional(),
    step: z.uuid().optional(),
    lookBack: z.uuid().optional(),
  })
  .refine((upload) => (upload.phase === "walk" ? upload.walk && !upload.issue : upload.issue), {
    error: "required",
    path: ["issue"],
  })
  .refine((upload) => (upload.phase === "lookBack") === Boolean(upload.lookBack), {
    error: "required",
    path: ["lookBack"],
  });
export type Upload = z.infer<typeof uploadSchema>;

export const fileTarget = z.strictObject({ id: z.uuid() });
