import { type Refusal, refusalCodes } from "@/domain/refusal";

/** A refusal of ours; what is none comes from something in between. */
export function refusalIn(said: unknown): Refusal | undefined {
  const refusal = said as Partial<Refusal> | null | undefined;
  return refusal?.code && refusalCodes.includes(refusal.code) ? (refusal as Refusal) : undefined;
}
