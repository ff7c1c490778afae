import { eq } from "drizzle-orm";
import type { z } from "zod";
import { accounts } from "@/db/schema";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import type { languageInput } from "@/features/accounts/schema";
import { command } from "@/lib/command";

/** One's own. It changes nothing of anybody's work, so no history tells it (decision 29). */
export const chooseLanguage = (
  viewer: Viewer,
  _now: Date,
  { locale }: z.output<typeof languageInput>,
): Promise<Result> =>
  command(async (tx) => {
    const chosen = await tx
      .update(accounts)
      .set({ locale })
      .where(eq(accounts.id, viewer.accountId))
      .returning({ id: accounts.id });
    return chosen.length > 0 ? done(undefined) : refuse("notFound");
  });
