import { readdirSync } from "node:fs";
import { relative, resolve } from "node:path";
import { encode } from "next-auth/jwt";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { db, transaction } from "@/db/client";
import { accounts, events, secondFactors } from "@/db/schema";
import type { Result } from "@/domain/refusal";
import { type SignInStep, signInSteps } from "@/domain/second-factor";
import { openSession } from "@/lib/auth/session";
import { machineNow } from "@/lib/clock";
import { insertAccount, insertUnits } from "@/test-support/accounts";
import { freshDatabase } from "@/test-support/fresh-database";
import { sessionCookie } from "./options";
import { currentViewer, requireViewer, stepPaths } from "./viewer";

// A session that still owes a step opens nothing but that step: every page, action and route is asked.

const browser = vi.hoisted(() => ({ cookies: new Map<string, string>(), path: "/issues?page=2" }));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (browser.cookies.has(name) ? { value: browser.cookies.get(name) } : undefined),
    delete: () => {},
    set: () => {},
  }),
  headers: async () => new Headers({ "x-path": browser.path }),
}));

type Action = (input: object) => Promise<Result<unknown>>;
const actions: Record<string, Action> = {};
for (const feature of readdirSync("features")) {
  if (!readdirSync(`features/${feature}`).includes("actions.ts")) continue;
  const exported: Record<string, Action> = await import(`@/features/${feature}/actions.ts`);
  for (const [name, action] of Object.entries(exported)) actions[`${feature}.${name}`] = action;
}
/** What a step itself is made of. */
const during: Record<SignInStep, readonly string[]> = {
  secondFactor: [],
  password: ["accounts.changePasswordAction", "accounts.chooseLanguageAction"],
  enrolment: [
    "accounts.chooseLanguageAction",
    "second-factor.beginEnrolmentAction",
    "second-factor.confirmEnrolmentAction",
  ],
};

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
/** Doors for everyone, signed in or not, and the second step's own. */
const open =
  /^(api\/public\/.*|api\/health|api\/calendar\/.*|api\/v1\/figures|api\/auth\/.*|api\/sign-out|api\/second-step)$/;
const handlers: Record<string, Handler> = {};
for (const entry of readdirSync("app", { recursive: true, withFileTypes: true })) {
  const path = relative("app", entry.parentPath);
  if (entry.name !== "route.ts" || open.test(path)) continue;
  const exported: Record<string, Handler> = await import(resolve(entry.parentPath, entry.name));
  for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"])
    if (exported[method]) handlers[`${method} ${path}`] = exported[method];
}

async function owing(step: SignInStep): Promise<void> {
  await freshDatabase();
  await insertUnits("CZ/GAJ");
  await insertAccount("wang", ["security", "CZ"]);
  const at = machineNow();
  const sid = await transaction(async (tx) => {
    if (step === "secondFactor")
      await tx.insert(secondFactors).values({ accountId: "wang", secret: "x", createdAt: at, confirmedAt: at });
    if (step === "password") await tx.update(accounts).set({ mustChangePassword: true });
    return openSession(tx, "wang", at);
  });
  browser.cookies.set(sessionCookie(), await encode({ token: { sid }, secret: process.env.NEXTAUTH_SECRET ?? "" }));
}

describe.each(signInSteps)("a session that owes its %s", (step) => {
  beforeEach(() => owing(step));

  it("is nobody's to pages, and led to that step", async () => {
    expect(await currentViewer()).toBeNull();
    const leadsTo = async (path: string) => {
      browser.path = path;
      const error = await requireViewer().then(
        () => undefined,
        (thrown) => thrown,
      );
      return error && String((error as { digest?: string }).digest).split(";")[2];
    };
    const next = step === "secondFactor" ? "?next=%2Fissues%3Fpage%3D2" : "";
    expect(await leadsTo("/issues?page=2")).toBe(`${stepPaths[step]}${next}`);
    await transaction(async (tx) => void (await tx.update(accounts).set({ locale: "en-GB" })));
    const english = step === "secondFactor" ? "/en/second-step" : stepPaths[step];
    expect(await leadsTo("/issues?page=2")).toBe(`${english}${next}`);
    for (const other of signInSteps)
      if (other !== step) expect(await leadsTo(stepPaths[other])).toContain(stepPaths[step]);
    expect(await leadsTo(`${stepPaths[step]}?x=1`)).toBeUndefined();
  });

  it.each(Object.keys(actions))("may not use %s, unless it is that step", async (name) => {
    const result = await actions[name]?.({});
    const code = result?.ok ? "done" : result?.refusal.code;
    if (during[step].includes(name)) expect(code).not.toBe("stepFirst");
    else expect(code).toBe("stepFirst");
    if (code === "stepFirst") expect(await db.$count(events)).toBe(0);
  });

  it.each(Object.keys(handlers))("may not ask %s", async (name) => {
    const [method = "GET"] = name.split(" ");
    const request = new Request("http://here/", { method, body: method === "POST" ? "x" : undefined });
    const response = await handlers[name]?.(request, { params: Promise.resolve({ id: "x" }) });
    expect(response?.status).toBe(403);
    expect(await response?.json()).toMatchObject({ title: "stepFirst" });
  });
});
