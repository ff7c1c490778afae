import { transaction } from "@/db/client";
import { accounts, grants } from "@/db/schema";
import { confirmGrants } from "@/features/accounts/commands/confirm-grants";
import { proposeGrant } from "@/features/accounts/commands/propose-grant";
import { appendEvent } from "@/features/history/commands";
import { actAs } from "@/lib/auth/act-as";
import { newId } from "@/lib/id";
import { jobViewer } from "@/lib/job";
import { must } from "./must";
import type { DemoAccount } from "./roles";
import type { Story } from "./story/stage";

/**
 * Creates the accounts with one password, marked as demonstration. The first administrators hold
 * their grants from the job; everybody else's are proposed and confirmed by them, as in earnest.
 */
export async function createAccounts(
  at: Date,
  passwordHash: string,
  administrators: readonly DemoAccount[],
  others: readonly DemoAccount[],
): Promise<void> {
  for (const account of administrators) await insertAdministrator(at, passwordHash, account);
  const ids = new Map<DemoAccount, string>();
  for (const account of others) ids.set(account, await insertAccount(at, passwordHash, account));

  const [admin, security] = [await actAs("admin"), await actAs("security")];
  const grantIds: string[] = [];
  for (const [{ role, unit, also }, accountId] of ids)
    for (const grant of [{ role, unit }, ...(also ? [also] : [])])
      grantIds.push(must(await proposeGrant(admin, at, { accountId, ...grant })).grantId);
  must(await confirmGrants(security, at, { grantIds }));
}

/** Somebody new, whose grant still waits for the second key. */
export async function* newcomer(at: Date, passwordHash: string, account: DemoAccount): Story {
  yield at;
  const accountId = await insertAccount(at, passwordHash, account);
  const { role, unit } = account;
  must(await proposeGrant(await actAs("admin"), at, { accountId, role, unit }), "newcomer");
}

async function insertAccount(at: Date, passwordHash: string, account: DemoAccount): Promise<string> {
  const id = newId();
  const { username, name, title } = account;
  await transaction(async (tx) => {
    await tx.insert(accounts).values({ id, username, name, title, passwordHash, demo: true, createdAt: at });
    await appendEvent(
      tx,
      jobViewer("demonstration"),
      at,
      { type: "account", id },
      { type: "accountCreated", from: null, to: null, particulars: { username } },
    );
  });
  return id;
}

async function insertAdministrator(at: Date, passwordHash: string, account: DemoAccount): Promise<void> {
  const accountId = await insertAccount(at, passwordHash, account);
  const job = jobViewer("demonstration");
  const { role, unit } = account;
  await transaction(async (tx) => {
    await tx.insert(grants).values({
      id: newId(),
      accountId,
      role,
      unit,
      proposedBy: job.accountId,
      confirmedBy: job.accountId,
      confirmedAt: at,
    });
    for (const type of ["grantProposed", "grantConfirmed"] as const)
      await appendEvent(
        tx,
        job,
        at,
        { type: "account", id: accountId },
        {
          type,
          from: null,
          to: null,
          particulars: { role, unit },
        },
      );
  });
}
