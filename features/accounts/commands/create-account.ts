import type { z } from "zod";
import type { Tx } from "@/db/client";
import { accounts } from "@/db/schema";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import type { accountInput } from "@/features/accounts/schema";
import { appendEvent } from "@/features/history/commands";
import { hashPassword } from "@/lib/auth/password";
import { command } from "@/lib/command";
import { newId } from "@/lib/id";
import { initialPassword } from "./initial-password";
import { ofAccount } from "./lock-account";

/** Gives the first password, to be shown once; it can sign in, but holds no grant yet. */
export async function createAccount(
  viewer: Viewer,
  now: Date,
  input: z.output<typeof accountInput>,
): Promise<Result<{ accountId: string; password: string }>> {
  if (!can(viewer, "system.seeAccounts")) return refuse("notFound");
  if (!can(viewer, "system.manageAccounts")) return refuse("notAllowed");
  const { password, passwordHash } = await firstPassword();
  return command(async (tx) => {
    const accountId = await insertAccount(tx, viewer, now, input, passwordHash);
    return accountId ? done({ accountId, password }) : refuse("duplicate", { values: { what: input.username } });
  });
}

/** Made before any transaction: hashing takes its time on purpose. */
export async function firstPassword(): Promise<{ password: string; passwordHash: string }> {
  const password = initialPassword();
  return { password, passwordHash: await hashPassword(password) };
}

/** Undefined where the name is taken. */
export async function insertAccount(
  tx: Tx,
  viewer: Viewer,
  now: Date,
  input: z.output<typeof accountInput>,
  passwordHash: string,
): Promise<string | undefined> {
  const [created] = await tx
    .insert(accounts)
    .values({ id: newId(), ...input, passwordHash, mustChangePassword: true, createdAt: now })
    .onConflictDoNothing({ target: accounts.username })
    .returning({ id: accounts.id });
  if (!created) return undefined;
  const { username } = input;
  await appendEvent(tx, viewer, now, ofAccount(created.id), {
    type: "accountCreated",
    from: null,
    to: null,
    particulars: { username },
  });
  return created.id;
}
