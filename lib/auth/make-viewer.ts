import type { Grant, Viewer } from "@/domain/viewer";

/** Only sign-in (`lib/auth`) and named jobs (`lib/job.ts`) make a viewer; a form never does. */
export const makeViewer = (who: { accountId: string; name: string; grants: readonly Grant[] }): Viewer =>
  Object.freeze({ accountId: who.accountId, name: who.name, grants: who.grants }) as Viewer;
