import { encode } from "next-auth/jwt";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { transaction } from "@/db/client";
import { accounts } from "@/db/schema";
import { disableAccount } from "@/features/accounts/commands/disable-account";
import { revokeGrant } from "@/features/accounts/commands/revoke-grant";
import { signOut } from "@/features/accounts/commands/sign-in";
import { rawRoute } from "@/lib/route";
import { admin, at, signedIn } from "@/test-support/account-stage";
import { insertAccount, insertUnits } from "@/test-support/accounts";
import { freshDatabase } from "@/test-support/fresh-database";
import { sessionCookie } from "./options";
import { currentViewer, requireViewer } from "./viewer";

const browser = vi.hoisted(() => ({ cookies: new Map<string, string>(), path: "/issues?page=2" }));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (browser.cookies.has(name) ? { value: browser.cookies.get(name) } : undefined),
  }),
  headers: async () => new Headers({ "x-path": browser.path }),
}));
const leadsTo = async () => {
  const error = await requireViewer().then(
    () => undefined,
    (thrown) => thrown,
  );
  return error && String((error as { digest?: string }).digest).split(";")[2];
};
const api = () =>
  rawRoute(async () => new Response("in"))(new Request("http://here/"), { params: Promise.resolve({}) });

let sid: string;
beforeEach(async () => {
  await freshDatabase();
  await insertUnits("CZ/GAJ");
  await insertAccount("wang", ["head", "CZ/GAJ"]);
  sid = await signedIn();
  browser.path = "/issues?page=2";
  browser.cookies.set(sessionCookie(), await encode({ token: { sid }, secret: process.env.NEXTAUTH_SECRET ?? "" }));
});

describe("the cookie of a session", () => {
  it("is good for pages and API while its row is there", async () => {
    expect((await currentViewer())?.accountId).toBe("wang");
    expect(await leadsTo()).toBeUndefined();
    expect((await api()).status).toBe(200);
  });

  it.each<[string, () => Promise<unknown>]>([
    ["signing out", () => signOut(sid)],
    ["disabling the account", () => disableAccount(admin, at, { accountId: "wang", reason: "" })],
    ["revoking a grant", () => revokeGrant(admin, at, { grantId: "wang-head-GAJ" })],
  ])("is worth nothing with the next request after %s", async (_, end) => {
    await end();
    expect(await currentViewer()).toBeNull();
    expect(await leadsTo()).toBe("/sign-in?next=%2Fissues%3Fpage%3D2");
    expect((await api()).status).toBe(401);
  });

  it("is worth nothing under another secret, or without one", async () => {
    browser.cookies.set(sessionCookie(), await encode({ token: { sid }, secret: "another-secret-another-secret-xx" }));
    expect(await currentViewer()).toBeNull();
    browser.cookies.clear();
    expect((await api()).status).toBe(401);
  });
});

describe("a password that must be changed", () => {
  it("leads from every page to the one where it is changed", async () => {
    await transaction(async (tx) => {
      await tx.update(accounts).set({ mustChangePassword: true });
    });
    expect(await leadsTo()).toBe("/password");
    browser.path = "/password";
    expect(await leadsTo()).toBeUndefined();
  });
});
