import { sql } from "drizzle-orm";
import { counters } from "@/db/schema";
import { can, type Viewer } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import { firstPassword } from "@/features/accounts/commands/create-account";
import { appendEvent } from "@/features/history/commands";
import { command } from "@/lib/command";
import type { ImportKind, ImportReport, Issued } from "../schema";
import { prepareAccounts } from "./import-accounts";
import { prepareAspects } from "./import-aspects";
import { prepareGuides } from "./import-guides";
import { prepareHolidays } from "./import-holidays";
import { prepareTasks } from "./import-tasks";
import { prepareUnits } from "./import-units";
import type { Prepare, Prepared } from "./prepare";

const prepare: Record<ImportKind, Prepare> = {
  units: prepareUnits,
  tasks: prepareTasks,
  guides: prepareGuides,
  aspects: prepareAspects,
  holidays: prepareHolidays,
  accounts: prepareAccounts,
};

const reportOf = (
  kind: ImportKind,
  { write: _, newUsernames: __, ...prepared }: Prepared,
  applied: boolean,
  issued: Issued[] = [],
): ImportReport => ({ kind, ...prepared, applied, issued });

const isClean = ({ findings }: Prepared) => findings.every(({ level }) => level === "warning");

/**
 * Imports a list as bureaus file it: all of it or, with any error in it, nothing. Without `apply`
 * it only says what it would do.
 */
export async function importFile(
  viewer: Viewer,
  now: Date,
  { kind, bytes, apply }: { kind: ImportKind; bytes: Uint8Array; apply: boolean },
): Promise<Result<ImportReport>> {
  if (!can(viewer, "system.manageCatalogue")) return refuse("notAllowed");
  const first = await prepare[kind](bytes, now);
  if (!apply || !isClean(first)) return done(reportOf(kind, first, false));
  const passwords = new Map<string, Awaited<ReturnType<typeof firstPassword>>>();
  for (const username of first.newUsernames) passwords.set(username, await firstPassword());
  return command(async (tx) => {
    // Imports wait for each other: the second compares with what the first has written.
    await tx
      .insert(counters)
      .values({ scope: "import", value: 1 })
      .onConflictDoUpdate({ target: counters.scope, set: { value: sql`${counters.value} + 1` } });
    const prepared = await prepare[kind](bytes, now);
    if (!isClean(prepared)) return done(reportOf(kind, prepared, false));
    let issued: Issued[] | undefined;
    if (prepared.changes.length > 0) {
      issued = await prepared.write(tx, { viewer, now, passwords });
      const created = prepared.changes.filter(({ what }) => what === "created").length;
      const particulars = { kind, created, changed: prepared.changes.length - created };
      await appendEvent(
        tx,
        viewer,
        now,
        { type: "catalogue", id: "catalogue" },
        { type: "imported", from: null, to: null, particulars },
      );
    }
    return done(reportOf(kind, prepared, true, issued));
  });
}
