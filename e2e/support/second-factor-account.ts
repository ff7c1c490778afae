/** An auditor with password and device, straight in the database: for stories that begin at sign-in. */
export async function machineAccount() {
  // Loaded late: the database's address is known once the server runs.
  const { transaction } = await import("@/db/client");
  const { accounts, grants, secondFactors } = await import("@/db/schema");
  const { hashPassword } = await import("@/lib/auth/password");
  const { encrypt } = await import("@/lib/crypto");
  const { secretOf } = await import("@/features/second-factor/queries");
  const { newSecret } = await import("@/lib/totp");
  const secret = newSecret();
  const accountId = `story-${secret.slice(0, 8).toLowerCase()}`;
  const passwordHash = await hashPassword("秋浦河边的第一场春雨");
  const at = new Date("2023-06-30T01:00:00Z");
  await transaction(async (tx) => {
    await tx.insert(accounts).values({ id: accountId, username: accountId, name: "周全", passwordHash, createdAt: at });
    await tx.insert(grants).values({
      id: `${accountId}-g`,
      accountId,
      role: "auditor",
      unit: "CZ",
      confirmedBy: "security",
      confirmedAt: at,
    });
    const sealed = encrypt(secret, secretOf(accountId));
    await tx.insert(secondFactors).values({ accountId, secret: sealed, createdAt: at, confirmedAt: at });
  });
  return { username: accountId, secret };
}
