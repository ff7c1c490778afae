import { transaction } from "@/db/client";
import { accounts, grants, units } from "@/db/schema";
import type { Role } from "@/domain/viewer";
import { hashPassword } from "@/lib/auth/password";
import { unitAt } from "./viewer";

/** Units by their paths, parents too: `insertUnits("CZ/GAJ", "CZ/GCQ/GCQ-GAJ")`. */
export async function insertUnits(...paths: string[]): Promise<void> {
  const all = new Set(paths.flatMap((path) => path.split("/").map((_, at, codes) => codes.slice(0, at + 1).join("/"))));
  const isParent = (path: string) => [...all].some((other) => other.startsWith(`${path}/`));
  await transaction(async (tx) => {
    for (const path of [...all].sort()) {
      const codes = path.split("/");
      const { code } = unitAt(path);
      const kind = codes.length === 1 ? "city" : isParent(path) ? "county" : "bureau";
      const jurisdiction = (kind === "county" ? code : codes.length > 2 ? codes[1] : codes[0]) ?? code;
      const parent = codes.at(-2) ?? null;
      await tx
        .insert(units)
        .values({ code, name: code, shortName: code, kind, parent, path, jurisdiction })
        .onConflictDoNothing();
    }
  });
}

let hashed: Promise<string> | undefined;
export const testPassword = "correct-horse-42";

/** An account with confirmed grants whose id is its username; signs in with `testPassword`. */
export async function insertAccount(
  username: string,
  ...held: readonly [role: Role, path: string][]
): Promise<{ accountId: string }> {
  hashed ??= hashPassword(testPassword);
  const passwordHash = await hashed;
  const at = new Date("2023-01-03T01:00:00Z");
  await transaction(async (tx) => {
    await tx.insert(accounts).values({ id: username, username, name: username, passwordHash, createdAt: at });
    for (const [role, path] of held) {
      const { code } = unitAt(path);
      const id = `${username}-${role}-${code}`;
      await tx
        .insert(grants)
        .values({ id, accountId: username, role, unit: code, confirmedBy: "security", confirmedAt: at });
    }
  });
  return { accountId: username };
}
