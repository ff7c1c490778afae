import { databaseFault } from "@/db/errors";
import type { Fault } from "@/domain/fault";
import type { Refusal } from "@/domain/refusal";
import { log, logUnexpected } from "@/lib/log";

// What is wrong with the machine and not with us: a full disk, a locked or absent database. It
// passes, so whoever meets it is told so, and nothing has to be started anew.

const ofFiles: Readonly<Record<string, Fault>> = {
  ...{ ENOSPC: "noRoom", EDQUOT: "noRoom", EFBIG: "noRoom" },
  EREMOTEIO: "away", // a bucket's server
  ...{ EACCES: "away", EPERM: "away", EROFS: "away", EIO: "away", ENOTDIR: "away", EMFILE: "away", ENFILE: "away" },
};

/** Undefined for what is our own mistake. */
export function faultOf(error: unknown): Fault | undefined {
  const database = databaseFault(error);
  if (database) return database;
  for (let at = error; at instanceof Error; at = at.cause)
    if ("code" in at && typeof at.code === "string" && ofFiles[at.code]) return ofFiles[at.code];
  return undefined;
}

/** The refusal for what was thrown, with the number under which it is logged. */
export const unforeseen = (error: unknown, where: string): Refusal => ({
  code: faultOf(error) ?? "unexpected",
  values: { reference: logUnexpected(error, where) },
});

/** For what can be left for another time: a fault is written to the log, anything else is thrown. */
export async function unlessFault(work: Promise<unknown>, where: string): Promise<void> {
  try {
    await work;
  } catch (error) {
    const fault = faultOf(error);
    if (!fault) throw error;
    log().warn({ where, fault, err: error }, "left for later");
  }
}
