import { z } from "zod";
import { locales } from "@/domain/language";
import { passwordKindsIn, type SignInPolicy, signInPolicy } from "@/domain/sign-in-policy";
import { roles } from "@/domain/viewer";
import { filterWords } from "@/features/search-entries/schema";

const id = z.string().min(1).max(64);

/** As it is stored and compared: without outer blanks, in small letters. */
export const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,31}$/, { error: "username" });

export const accountInput = z.strictObject({
  username,
  name: z.string().trim().min(1).max(40),
  title: z.string().trim().max(60).default(""),
});
export const languageInput = z.strictObject({ locale: z.enum(locales) });
export const disableInput = z.strictObject({ accountId: id, reason: z.string().trim().max(500).default("") });
export const accountIdInput = z.strictObject({ accountId: id });
export const grantInput = z.strictObject({ accountId: id, role: z.enum(roles), unit: z.string().min(1).max(64) });
export const revokeInput = z.strictObject({ grantId: id, reason: z.string().trim().max(500).optional() });
export const grantIdsInput = z.strictObject({ grantIds: z.array(id).min(1).max(200) });

/** Read at all; a new one has at most 128 signs, so that nobody has the hash reckon on a book. */
const longestPassword = 200;
const longestNewPassword = 128;

/** What everybody tries first, and what this place would choose. */
const common =
  /^(password|passw0rd|p@ssw0rd|qwertyuiop|1q2w3e4r5t|1qaz2wsx|admin|administrator|iloveyou|letmein|welcome|woaini|chizhou|zouliucheng|abc)[\W_\d]*$/i;

/** Too common, or a single character or a straight run of digits or letters. */
function isCommon(password: string): boolean {
  const steps = new Set([...password].slice(1).map((sign, at) => sign.charCodeAt(0) - password.charCodeAt(at)));
  const isRun = steps.size === 1 && [0, 1, -1].includes([...steps][0] ?? 2);
  return isRun || common.test(password) || /^(.{1,6})\1+$/.test(password) || /^1234567890?\d*$/.test(password);
}

/** Why this password will not do for this username under today's rules, as a field's problem. */
export function passwordFault(
  password: string,
  of: string,
  { passwordLength, passwordKinds }: Pick<SignInPolicy, "passwordLength" | "passwordKinds"> = signInPolicy,
): string | undefined {
  if ([...password].length < passwordLength) return `tooShort:${passwordLength}`;
  if (passwordKindsIn(password) < passwordKinds) return `tooPlain:${passwordKinds}`;
  if (password.toLowerCase().includes(of.toLowerCase())) return "likeUsername";
  return isCommon(password) ? "commonPassword" : undefined;
}

export const passwordInput = z.strictObject({
  current: z.string().min(1).max(longestPassword),
  next: z.string().min(1).max(longestNewPassword),
});
export const signInInput = z.object({ username, password: z.string().min(1).max(longestPassword) });

const words = filterWords.optional().catch(undefined);
/** The list's address; what makes no sense in it is taken as not given. */
export const accountsFilter = z.object({
  q: words,
  unit: words,
  role: z.enum(roles).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
