import type { Fault } from "@/domain/fault";

/** The same questions to both databases' errors; drizzle wraps them, so causes are followed. */
function codeOf(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause)
    if ("code" in at && typeof at.code === "string") return at.code;
  return undefined;
}

export const isUniqueViolation = (error: unknown): boolean => {
  const code = codeOf(error);
  return code === "23505" || code === "SQLITE_CONSTRAINT_UNIQUE" || code === "SQLITE_CONSTRAINT_PRIMARYKEY";
};

/** Another process holds the lock, or PostgreSQL chose this one in a deadlock: worth another try. */
export const isBusy = (error: unknown): boolean => {
  const code = codeOf(error) ?? "";
  return code.startsWith("SQLITE_BUSY") || code === "40P01" || code === "40001";
};

/** By the beginning of a code, the longest first. */
const faultCodes: readonly (readonly [string, Fault])[] = [
  ["SQLITE_BUSY", "busy"],
  ["SQLITE_LOCKED", "busy"],
  ["40P01", "busy"],
  ["40001", "busy"],
  ["55P03", "busy"], // waited too long for a lock
  ["57014", "busy"], // took too long
  ["53300", "busy"], // too many connections
  ["SQLITE_FULL", "noRoom"],
  ["SQLITE_IOERR_SHMSIZE", "noRoom"],
  ["53100", "noRoom"],
  ...["SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_NOTADB", "SQLITE_CORRUPT", "SQLITE_READONLY", "SQLITE_PERM"].map(
    (code) => [code, "away"] as const,
  ),
  // Connections that end or cannot be made, a server that stops or starts, its disk, its name, its password.
  ...["08", "57P", "58", "28", "3D000", "XX001", "XX002"].map((code) => [code, "away"] as const),
  ...["ECONN", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "EAI_AGAIN", "EHOST", "ENET"].map((code) => [code, "away"] as const),
];
/** The driver gives these no code. */
const faultWords: readonly (readonly [RegExp, Fault])[] = [
  [/timeout exceeded when trying to connect/, "busy"], // every connection is in use
  [/Connection terminated|Query read timeout|connection error|not queryable|connection is closed/, "away"],
];

/** What is wrong with the database itself; undefined where the question was. */
export function databaseFault(error: unknown): Fault | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { message } = at;
    const code = "code" in at && typeof at.code === "string" ? at.code : undefined;
    const found = code
      ? faultCodes.find(([begins]) => code.startsWith(begins))
      : faultWords.find(([words]) => words.test(message));
    if (found) return found[1];
  }
  return undefined;
}
