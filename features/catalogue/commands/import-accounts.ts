import { eq } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "@/db/client";
import { accounts, grants } from "@/db/schema";
import { administers, type Role, roles } from "@/domain/viewer";
import { confirmFirstAdministrators } from "@/features/accounts/commands/confirm-first-administrators";
import { insertAccount } from "@/features/accounts/commands/create-account";
import { mixes, proposeGrant } from "@/features/accounts/commands/propose-grant";
import { username } from "@/features/accounts/schema";
import { retiredUnits, rootUnit, unitCodesByName } from "@/features/units/queries";
import messages from "@/messages/zh-CN.json";
import type { Entry, Finding, Issued } from "../schema";
import { needed, text } from "./cell";
import { type By, type Differing, prepareOf } from "./prepare";

/** A role by its name in code or as people say it. */
const roleOf = (written: string) => roles.find((role) => role === written || messages.role[role] === written);

/** One grant a row; an account with several has as many rows. */
const accountRow = z.object({
  username: z
    .string()
    .min(1, { error: "missing", abort: true })
    .refine((name) => username.safeParse(name).success, "badUsername")
    .transform((name) => name.toLowerCase()),
  name: needed(40),
  title: text(60),
  unit: needed(100),
  role: z.string().transform((written, context): Role => {
    const role = roleOf(written);
    if (role) return role;
    const options = Object.values(messages.role).join("、");
    context.addIssue({ code: "custom", message: "notOneOf", params: { options } });
    return z.NEVER;
  }),
});
type AccountRow = z.output<typeof accountRow>;

const keyOf = ({ username, unit, role }: AccountRow) => `${username} ${unit} ${role}`;
const error = (code: Finding["code"], column: string, values: Finding["values"] = {}): Finding[] => [
  { level: "error", code, column, values },
];

/** Every grant held or proposed. */
async function storedGrants(): Promise<Map<string, AccountRow>> {
  const rows = await db
    .select({
      username: accounts.username,
      name: accounts.name,
      title: accounts.title,
      unit: grants.unit,
      role: grants.role,
    })
    .from(grants)
    .innerJoin(accounts, eq(accounts.id, grants.accountId));
  return new Map(rows.map((row) => [keyOf(row), row]));
}

export const prepareAccounts = prepareOf<typeof accountRow>({
  schema: accountRow,
  key: ["username", "unit", "role"],
  stored: storedGrants,
  check: async (entries, { stored, viewer }) => {
    const [codes, root, retired] = [await unitCodesByName(), await rootUnit(), await retiredUnits()];
    const known = new Map((await db.select().from(accounts)).map((account) => [account.username, account]));
    const held = new Map<string, Role[]>();
    for (const { username, role } of [...stored.values(), ...entries.map(({ value }) => value)])
      held.set(username, [...(held.get(username) ?? []), role]);
    const firstOf = new Map<string, Entry<AccountRow>>();
    const rowOf = new Map<string, number>();

    const findings: Finding[] = [];
    const resolved = entries.map((entry) => {
      const { row, value } = entry;
      const unit = codes.get(value.unit);
      const { id, name = value.name, title = value.title, disabledAt = null } = known.get(value.username) ?? {};
      const account = { ...value, unit: unit ?? value.unit, name, title };
      const first = firstOf.get(value.username) ?? entry;
      firstOf.set(value.username, first);
      const twice = rowOf.get(keyOf(account));
      rowOf.set(keyOf(account), row);
      const found: Finding[] = [
        ...(unit ? [] : error("unknownUnit", "unit", { value: value.unit })),
        ...(unit && administers(value.role) && unit !== root ? error("rootOnly", "unit") : []),
        ...(unit && retired.has(unit) && !stored.has(keyOf(account))
          ? error("retiredUnit", "unit", { value: value.unit })
          : []),
        ...(id === viewer.accountId && !stored.has(keyOf(account)) ? error("notToOneself", "username") : []),
        ...(mixes(value.role, held.get(value.username) ?? []) ? error("mixedRoles", "role") : []),
        ...(twice === undefined ? [] : error("duplicate", "unit", { value: value.unit, other: twice })),
        ...(first.value.name === value.name && first.value.title === value.title
          ? []
          : error("twoNames", "name", { other: first.row })),
      ];
      if (first === entry && (name !== value.name || title !== value.title))
        found.push({ level: "warning", code: "accountDiffers", column: "name", values: { name, title } });
      if (first === entry && disabledAt) found.push({ level: "warning", code: "accountDisabled", column: "username" });
      findings.push(...found.map((finding) => ({ ...finding, row })));
      return { row, value: account };
    });
    return { entries: resolved, findings };
  },
  newUsernames: async ({ created }) => {
    const known = new Set((await db.select({ username: accounts.username }).from(accounts)).map((one) => one.username));
    return [...new Set(created.map(({ username }) => username))].filter((username) => !known.has(username));
  },
  write: writeAccounts,
});

/** Accounts come with a first password, their grants wait for the security administrator. */
async function writeAccounts(tx: Tx, { created }: Differing<AccountRow>, { viewer, now, passwords }: By) {
  const issued: Issued[] = [];
  const ids = new Map((await tx.select().from(accounts)).map(({ username, id }) => [username, id]));
  for (const { username, name, title, unit, role } of created) {
    if (!ids.has(username)) {
      const { password, passwordHash } = passwords.get(username) ?? {};
      const id = passwordHash && (await insertAccount(tx, viewer, now, { username, name, title }, passwordHash));
      if (!id || !password) throw new Error(`${username} changed while it was imported`);
      ids.set(username, id);
      issued.push({ username, password });
    }
    const proposed = await proposeGrant(viewer, now, { accountId: ids.get(username) ?? "", unit, role });
    if (!proposed.ok) throw new Error(`${username} ${role} ${unit}: ${proposed.refusal.code}`);
  }
  const accountIds = created.map(({ username }) => ids.get(username) ?? "");
  await confirmFirstAdministrators(tx, viewer, now, accountIds);
  return issued;
}
