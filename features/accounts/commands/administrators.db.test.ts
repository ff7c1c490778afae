import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db, transaction } from "@/db/client";
import { accounts, grants } from "@/db/schema";
import type { Role } from "@/domain/viewer";
import { admin, at, lastEvent, outcomeOf, outcomes, security } from "@/test-support/account-stage";
import { insertAccount, insertUnits } from "@/test-support/accounts";
import { freshDatabase } from "@/test-support/fresh-database";
import { testViewer } from "@/test-support/viewer";
import { disableAccount } from "./disable-account";
import { enableAccount } from "./enable-account";
import { revokeGrant } from "./revoke-grant";

const second = testViewer("security2", ["security", "CZ"]);
const disable = (by: typeof admin, accountId: string) => disableAccount(by, at, { accountId, reason: "" });
const enable = (by: typeof admin, accountId: string) => enableAccount(by, at, { accountId });
const revoke = (by: typeof admin, accountId: string, role: Role) =>
  revokeGrant(by, at, { grantId: `${accountId}-${role}-CZ` });
const inForce = (role: Role) =>
  transaction(async (tx) => {
    const held = and(eq(grants.role, role), isNotNull(grants.confirmedAt), isNull(accounts.disabledAt));
    const rows = await tx
      .select({ id: accounts.id })
      .from(grants)
      .innerJoin(accounts, eq(accounts.id, grants.accountId))
      .where(held);
    return rows.map(({ id }) => id).sort();
  });

beforeEach(async () => {
  await freshDatabase();
  await insertUnits("CZ/GAJ");
  for (const name of ["admin", "admin2"]) await insertAccount(name, ["admin", "CZ"]);
  for (const name of ["security", "security2"]) await insertAccount(name, ["security", "CZ"]);
  for (const name of ["auditor", "auditor2"]) await insertAccount(name, ["auditor", "CZ"]);
});

describe("the three administrators", () => {
  it("are not the system administrator's to be rid of, nor to bring back", async () => {
    for (const role of ["admin", "security", "auditor"] as const) {
      expect(outcomeOf(await disable(admin, `${role}2`))).toBe("notAllowed");
      expect(outcomeOf(await revoke(admin, `${role}2`, role))).toBe("notAllowed");
    }
    expect(outcomeOf(await disable(security, "auditor2"))).toBe("ok");
    expect(await lastEvent("auditor2")).toMatchObject({ type: "accountDisabled", by: "security" });
    expect(outcomeOf(await enable(admin, "auditor2"))).toBe("notAllowed");
    expect(outcomeOf(await enable(security, "auditor2"))).toBe("ok");
    expect(outcomeOf(await revoke(security, "admin2", "admin"))).toBe("ok");
    expect(await inForce("admin")).toEqual(["admin"]);
    // No administrator any more, so an account as any other.
    expect(outcomeOf(await disable(security, "admin2"))).toBe("notAllowed");
    expect(outcomeOf(await disable(admin, "admin2"))).toBe("ok");
  });

  it("may be rejected by either before they were confirmed", async () => {
    await insertAccount("zhao");
    await transaction((tx) =>
      tx.insert(grants).values({ id: "zhao-auditor-CZ", accountId: "zhao", role: "auditor", unit: "CZ" }),
    );
    expect(outcomeOf(await disable(security, "zhao"))).toBe("notAllowed");
    expect(outcomeOf(await revoke(admin, "zhao", "auditor"))).toBe("ok");
  });

  it("are never without one who confirms and one who reads the records", async () => {
    expect(outcomeOf(await revoke(security, "security", "security"))).toBe("notToOneself");
    expect(outcomeOf(await disable(security, "auditor2"))).toBe("ok");
    expect(outcomeOf(await disable(security, "auditor"))).toBe("lastAdministrator");
    expect(outcomeOf(await revoke(security, "auditor", "auditor"))).toBe("lastAdministrator");
    // One out of use is no loss.
    expect(outcomeOf(await revoke(security, "auditor2", "auditor"))).toBe("ok");
    expect(outcomeOf(await disable(second, "security"))).toBe("ok");
    // Whose session was not over yet.
    expect(outcomeOf(await disable(security, "security2"))).toBe("lastAdministrator");
    expect(await inForce("security")).toEqual(["security2"]);
    expect(await inForce("auditor")).toEqual(["auditor"]);
  });

  it("cannot be rid of each other at the same time", async () => {
    const race = [disable(security, "security2"), disable(second, "security")];
    expect(await outcomes(race)).toEqual(["lastAdministrator", "ok"]);
    const auditors = [revoke(security, "auditor", "auditor"), disable(security, "auditor2")];
    expect(await outcomes(auditors)).toEqual(["lastAdministrator", "ok"]);
    expect(await db.$count(accounts, isNull(accounts.disabledAt))).toBeGreaterThan(3);
  });
});
