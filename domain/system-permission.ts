import { administrators, businessRoles, has, type Viewer } from "./viewer";

const imports = (viewer: Viewer) => viewer.accountId === "job:import"; // the named job
/** What needs no subject; a part of `can` in `permission.ts`. */
export const systemActions = {
  /** Tasks, walks, issues, figures: everything but administration. */
  work: (viewer) => has(viewer, businessRoles),
  /** The inbox of what citizens and companies tell. */
  seePainPoints: (viewer) => has(viewer, ["inspector", "leader"]),
  /** Look-backs with their draws and figures. */
  seeLookBacks: (viewer) => has(viewer, ["inspector", "leader"]),
  /** The inspectors' board, its queue of decisions, and what is done with many issues at once. */
  seeBoard: (viewer) => has(viewer, ["inspector"]),
  /** The auditor is none of them: whoever reads the records has no hand in what they tell. */
  seeAccounts: (viewer) => imports(viewer) || has(viewer, ["admin", "security"]),
  manageAccounts: (viewer) => imports(viewer) || has(viewer, ["admin"]),
  /** Units, tasks, guides, aspects, the calendar. */
  manageCatalogue: (viewer) => imports(viewer) || has(viewer, ["admin"]),
  /** Days per kind and step, who signs. */
  manageSettings: (viewer) => has(viewer, ["admin"]),
  confirmGrants: (viewer) => has(viewer, ["security"]),
  /** Rules of sign-in, locks, and second factors of others. */
  manageSecurity: (viewer) => has(viewer, ["security"]),
  /** Must have a second factor, and so has one of their own to look after. */
  holdSecondFactor: (viewer) => has(viewer, administrators),
  seeAudit: (viewer) => has(viewer, ["auditor"]),
} as const satisfies Record<string, (viewer: Viewer) => boolean>;
