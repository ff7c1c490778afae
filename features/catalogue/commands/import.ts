import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { firstPassword } from "@/features/accounts/commands/create-account";
import { appendEvent } from "@/features/history/commands";
import { command } from "@/lib/command";
import { canonical, sha256 } from "@/lib/digest";
import type { ImportKind, ImportReport, Issued } from "../schema";
import { prepareAccounts } from "./import-accounts";
import { prepareAspects } from "./import-aspects";
import { prepareGuides } from "./import-guides";
import { prepareHolidays } from "./import-holidays";
import { prepareTasks } from "./import-tasks";
import { prepareUnits } from "./import-units";
import { lockCatalogue } from "./lock-catalogue";
import type { Prepare, Prepared } from "./prepare";

const prepare: Record<ImportKind, Prepare> = {
  units: prepareUnits,
  tasks: prepareTasks,
  guides: prepareGuides,
  aspects: prepareAspects,
  holidays: prepareHolidays,
  accounts: prepareAccounts,
};

interface File {
  kind: ImportKind;
  bytes: Uint8Array;
}
const sealOf = ({ kind, bytes }: File, { changes }: Prepared) =>
  sha256(canonical({ kind, file: sha256(bytes), changes }));

function reportOf(file: File, prepared: Prepared, applied: boolean, issued: Issued[] = []): ImportReport {
  const { write: _, newUsernames: __, ...told } = prepared;
  return { kind: file.kind, seal: sealOf(file, prepared), ...told, applied, issued };
}

const isClean = ({ findings }: Prepared) => findings.every(({ level }) => level === "warning");

/**
 * Imports a list as bureaus file it: all of it or, with any error in it, nothing. Without `apply`
 * it only says what it would do; with the `seal` of that it does just this or refuses.
 */
export async function importFile(
  viewer: Viewer,
  now: Date,
  { apply, seal, ...file }: File & { apply: boolean; seal?: string },
): Promise<Result<ImportReport>> {
  if (!can(viewer, "system.manageCatalogue")) return refuse("notAllowed");
  const { kind, bytes } = file;
  const first = await prepare[kind](bytes, now, viewer);
  if (!apply || !isClean(first)) return done(reportOf(file, first, false));
  const passwords = new Map<string, Awaited<ReturnType<typeof firstPassword>>>();
  for (const username of first.newUsernames) passwords.set(username, await firstPassword());
  return command(async (tx) => {
    await lockCatalogue(tx);
    const prepared = await prepare[kind](bytes, now, viewer);
    if (seal !== undefined && seal !== sealOf(file, prepared)) return refuse("catalogueChanged");
    if (!isClean(prepared)) return done(reportOf(file, prepared, false));
    let issued: Issued[] | undefined;
    if (prepared.changes.length > 0) {
      issued = await prepared.write(tx, { viewer, now, passwords });
      const created = prepared.changes.filter(({ what }) => what === "created").length;
      const particulars = { kind, created, changed: prepared.changes.length - created, sha256: sha256(bytes) };
      const subject = { type: "catalogue", id: "catalogue" } as const;
      await appendEvent(tx, viewer, now, subject, { type: "imported", from: null, to: null, particulars });
    }
    return done(reportOf(file, prepared, true, issued));
  });
}
