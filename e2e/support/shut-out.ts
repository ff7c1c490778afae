import { machineAccount } from "./second-factor-account";
import { sessionCookieFor, sessionOf } from "./sign-in";

const password = "秋浦河边的第一场春雨";

/** Sessions that were open, or half open, until something happened to their account: each by the command that does it. */
export async function shutOut(base: string) {
  const { eq } = await import("drizzle-orm");
  const { transaction } = await import("@/db/client");
  const { accounts, grants, sessions } = await import("@/db/schema");
  const { hashPassword } = await import("@/lib/auth/password");
  const { changePassword } = await import("@/features/accounts/commands/change-password");
  const { disableAccount } = await import("@/features/accounts/commands/disable-account");
  const { resetPassword } = await import("@/features/accounts/commands/reset-password");
  const { revokeGrant } = await import("@/features/accounts/commands/revoke-grant");
  const { now } = await import("@/lib/clock");
  const passwordHash = await hashPassword(password);
  const { viewer: admin } = await sessionOf("admin");
  const { viewer: security } = await sessionOf("security");
  const at = new Date("2023-06-30T01:00:00Z");

  /** A liaison whom nobody has met before, signed in; then `end` happens. */
  async function once(username: string, end: (accountId: string) => Promise<{ ok: boolean } | unknown>) {
    const accountId = `story-${username}`;
    await transaction(async (tx) => {
      await tx.insert(accounts).values({ id: accountId, username, name: "周全", passwordHash, createdAt: at });
      const held = { accountId, role: "liaison", unit: "CZ", confirmedBy: "security", confirmedAt: at } as const;
      await tx.insert(grants).values({ id: `${accountId}-g`, ...held });
    });
    const { name, value } = await sessionCookieFor(username, base);
    const list = () => fetch(`${base}/api/v1/issues`, { headers: { cookie: `${name}=${value}` } });
    if ((await list()).status !== 200) throw new Error(`${username} was never let in`);
    const ended = await end(accountId);
    if (ended && typeof ended === "object" && "ok" in ended && !ended.ok) throw new Error(JSON.stringify(ended));
    return `${name}=${value}`;
  }

  const disabled = await once("shut-disabled", (accountId) => disableAccount(admin, now(), { accountId, reason: "" }));
  // As if the row had come in at the same moment: the account alone keeps it out.
  const disabledAlone = await once("shut-alone", (accountId) =>
    transaction((tx) => tx.update(accounts).set({ disabledAt: at }).where(eq(accounts.id, accountId))),
  );
  const passwordChanged = await once("shut-changed", async () => {
    const { viewer } = await sessionOf("shut-changed");
    return changePassword(viewer, now(), { current: password, next: "平天湖上的第二场秋雨" });
  });
  const passwordReset = await once("shut-reset", (accountId) => resetPassword(admin, now(), { accountId }));
  const grantRevoked = await once("shut-revoked", (accountId) =>
    revokeGrant(security, now(), { grantId: `${accountId}-g` }),
  );
  const mustChange = await once("shut-must", (accountId) =>
    transaction((tx) => tx.update(accounts).set({ mustChangePassword: true }).where(eq(accounts.id, accountId))),
  );
  // The password was right, the code is owed yet.
  const { username } = await machineAccount();
  const half = await sessionCookieFor(username, base);
  await transaction((tx) => tx.update(sessions).set({ secondFactorAt: null }).where(eq(sessions.accountId, username)));
  const halfWay = `${half.name}=${half.value}`;
  return { disabled, disabledAlone, passwordChanged, passwordReset, grantRevoked, mustChange, halfWay };
}
