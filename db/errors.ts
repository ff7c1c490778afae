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
