import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db, transaction } from "@/db/client";
import { accounts, events, grants } from "@/db/schema";
import { confirmGrants } from "@/features/accounts/commands/confirm-grants";
import { signIn } from "@/features/accounts/commands/sign-in";
import { freshDatabase } from "@/test-support/fresh-database";
import { importing, seedFile } from "@/test-support/seed";
import { testViewer } from "@/test-support/viewer";

beforeEach(async () => {
  await freshDatabase();
  await importing("units", seedFile("units"));
});

const at = new Date("2023-06-01T02:00:00Z");
const head = "username,name,title,unit,role";
const file = (...lines: string[]) => [head, ...lines].join("\n");
const first = [
  "admin,周管理,科员,CZ,admin",
  "security,吴安全,科员,池州市,安全管理员",
  "auditor,郑审计,,池州市,auditor",
  "Wang,王建国,局长,市市场监管局,局长",
  "wang,王建国,局长,贵池区市场监督管理局,联络员",
];
const held = async () =>
  (
    await db
      .select({ username: accounts.username, unit: grants.unit, role: grants.role, at: grants.confirmedAt })
      .from(grants)
      .innerJoin(accounts, eq(accounts.id, grants.accountId))
      .orderBy(asc(accounts.username), asc(grants.role))
  ).map(({ username, unit, role, at }) => `${username} ${role} ${unit} ${at ? "confirmed" : "proposed"}`);
const errorsOf = async (...lines: string[]) => {
  const { findings, applied } = await importing("accounts", file(...lines));
  const errors = findings.filter(({ level }) => level === "error");
  expect(applied).toBe(errors.length === 0);
  return errors.map(({ code, row, column }) => [code, row, column]);
};

test("the first administrators can begin; everybody else waits for the security administrator", async () => {
  const report = await importing("accounts", file(...first));
  expect(report).toMatchObject({ applied: true, findings: [] });
  expect(report.issued.map(({ username }) => username)).toEqual(["admin", "security", "auditor", "wang"]);
  expect(await held()).toEqual([
    "admin admin CZ confirmed",
    "auditor auditor CZ confirmed",
    "security security CZ confirmed",
    "wang head SGJ proposed",
    "wang liaison GCQ-SGJ proposed",
  ]);
  const [wang] = await db.select().from(accounts).where(eq(accounts.username, "wang"));
  expect(wang).toMatchObject({ name: "王建国", title: "局长", mustChangePassword: true, demo: false });
  const history = await db
    .select({ type: events.type, actor: events.actorId })
    .from(events)
    .where(eq(events.subjectId, wang?.id ?? ""))
    .orderBy(asc(events.sequence));
  expect(history).toEqual(
    ["accountCreated", "grantProposed", "grantProposed"].map((type) => ({ type, actor: "job:import" })),
  );

  // The password that was shown opens the door; the security administrator's key opens the rest.
  const password = report.issued.find(({ username }) => username === "wang")?.password ?? "";
  expect(await signIn("wang", password)).toMatchObject({ accountId: wang?.id });
  const ids = (await db.select({ id: grants.id, at: grants.confirmedAt }).from(grants)).filter(({ at }) => !at);
  const security = testViewer("another", ["security", "CZ"]);
  expect(await confirmGrants(security, at, { grantIds: ids.map(({ id }) => id) })).toMatchObject({ ok: true });
});

test("a second time nothing changes; a new row adds its grant and no password", async () => {
  await importing("accounts", file(...first));
  const before = await held();
  expect(await importing("accounts", file(...first))).toMatchObject({ changes: [], unchanged: 5, issued: [] });
  expect(await held()).toEqual(before);

  const more = await importing("accounts", file("wang,王建国,局长,CZ,leader", "admin2,新管理,,CZ,admin"));
  expect(more.issued.map(({ username }) => username)).toEqual(["admin2"]);
  // Now that somebody can confirm, administrators wait as well.
  expect(await held()).toEqual([...before, "admin2 admin CZ proposed", "wang leader CZ proposed"].sort(bySpelling));
});
const bySpelling = (a: string, b: string) => {
  const [nameA = "", roleA = ""] = a.split(" ");
  const [nameB = "", roleB = ""] = b.split(" ");
  return nameA === nameB ? (roleA < roleB ? -1 : 1) : nameA < nameB ? -1 : 1;
};

describe("errors by row and column, and nothing written", () => {
  test("in a row", async () => {
    expect(
      await errorsOf(
        "张三,张三,,市市场监管局,head",
        "li,,,市市场监管局,head",
        "qian,钱,,没有这个局,head",
        "sun,孙,,市市场监管局,处长",
        "zhou,周,,市市场监管局,admin",
      ),
    ).toEqual([
      ["badUsername", 2, "username"],
      ["missing", 3, "name"],
      ["unknownUnit", 4, "unit"],
      ["notOneOf", 5, "role"],
      ["rootOnly", 6, "unit"],
    ]);
    expect(await db.select().from(accounts)).toEqual([]);
  });

  test("between rows", async () => {
    expect(
      await errorsOf(
        "li,李,,SGJ,head",
        "li,李四,,SGJ,liaison",
        "sun,孙,,SGJ,head",
        "sun,孙,,市市场监管局,局长",
        "zhou,周,,CZ,admin",
        "zhou,周,,CZ,leader",
      ),
    ).toEqual([
      ["twoNames", 3, "name"],
      ["duplicate", 5, "unit"],
      ["mixedRoles", 6, "role"],
      ["mixedRoles", 7, "role"],
    ]);
  });

  test("with what is there", async () => {
    await importing("accounts", file(...first));
    expect(await errorsOf("security,吴安全,科员,CZ,leader")).toEqual([["mixedRoles", 2, "role"]]);
  });
});

test("an account that is there keeps its name; one that is disabled is pointed out", async () => {
  await importing("accounts", file("li,李,,SGJ,head"));
  await transaction(async (tx) => {
    await tx.update(accounts).set({ disabledAt: at });
  });
  const { findings, issued } = await importing("accounts", file("li,李四,局长,SGJ,head", "li,李四,局长,SGJ,liaison"));
  expect(findings.map(({ level, code, row }) => [level, code, row])).toEqual([
    ["warning", "accountDiffers", 2],
    ["warning", "accountDisabled", 2],
  ]);
  expect(issued).toEqual([]);
  expect((await db.select().from(accounts)).map(({ name, title }) => [name, title])).toEqual([["李", ""]]);
  expect(await held()).toEqual(["li head SGJ proposed", "li liaison SGJ proposed"]);
});
