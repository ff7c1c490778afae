import type { NamedUnit } from "@/domain/unit";
import type { Role, Viewer } from "@/domain/viewer";

/** A unit by its path, `CZ/GCQ/GCQ-FGW`; the code is the path's end. */
export const unitAt = (path: string): NamedUnit => {
  const code = path.slice(path.lastIndexOf("/") + 1);
  return { code, path, name: code };
};

/**
 * A viewer with these grants, for tests alone: `testViewer("li", ["inspector", "CZ"], ["head", "CZ/CZ-GAJ"])`.
 * What ships gets its viewers from sign-in.
 */
export const testViewer = (accountId: string, ...grants: readonly [role: Role, path: string][]): Viewer =>
  ({
    accountId,
    name: accountId,
    grants: grants.map(([role, path]) => ({ role, unit: unitAt(path) })),
  }) as unknown as Viewer;
