import { z } from "zod";
import { arrivals, webhookPresets } from "@/domain/delivery";

const version = z.number().int();
const address = z.union([z.literal(""), z.email().max(200)]).default("");

/** How an account wants to be told, beside the screen. */
export const choicesInput = z
  .strictObject({ version: version.min(0), mail: z.boolean(), address, arrives: z.enum(arrivals) })
  .refine(({ mail, address: to }) => !mail || to !== "", { error: "required", path: ["address"] });
export const testMailInput = z.strictObject({ test: z.literal(true) });

export const webhookInput = z.strictObject({
  name: z.string().trim().min(2).max(40),
  preset: z.enum(webhookPresets),
  address: z.string().trim().min(1).max(1_000),
  secret: z.string().trim().max(200).default(""),
  unit: z.string().min(1).max(40),
});
export const webhookTarget = z.strictObject({ id: z.string().min(1).max(60), version: version.min(1) });
export const webhookTestInput = z.strictObject({ id: z.string().min(1).max(60) });
