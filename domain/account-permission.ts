import { has, type Viewer } from "./viewer";

export interface AccountSubject {
  type: "account";
  /** Holds an administrator's role that was confirmed. */
  administers: boolean;
}

/**
 * A part of `can` in `permission.ts`. Of the three administrators (三员分立) none may be rid of
 * the others alone: what one of them is ends by the security administrator.
 */
export const accountActions = {
  /** And enable again. */
  disable: (viewer, { administers }) => has(viewer, [administers ? "security" : "admin"]),
  /** Take away what was granted and confirmed. */
  revoke: (viewer, { administers }) => has(viewer, administers ? ["security"] : ["admin", "security"]),
} as const satisfies Record<string, (viewer: Viewer, account: AccountSubject) => boolean>;
