import { z } from "zod";

/** As typed: blanks and dashes go, letters are small. */
const typed = z
  .string()
  .max(40)
  .transform((text) => text.normalize("NFKC").toLowerCase().replace(/[\s-]/g, ""));

export const codeInput = z.strictObject({ code: typed.pipe(z.string().regex(/^\d{6}$/, { error: "sixDigits" })) });
export const passwordAgain = z.strictObject({ password: z.string().min(1).max(200) });
export const beginInput = z.strictObject({ begin: z.literal(true) });

/** Of the second step: six digits from the device, or one of the recovery codes. */
export const secondStep = z.object({ code: typed.pipe(z.string().regex(/^(\d{6}|[a-z2-9]{10})$/)) });
