import type { BrowserContext } from "@playwright/test";

/** The recording of a story looks into the pictures that are chosen on a page; the page's own scripts never do. */
const byTheRecording = /^Connecting to 'blob:/;

/** Follows browsers and remembers what went wrong in them. */
export function watch() {
  const found: string[] = [];
  const allowed: RegExp[] = [];
  return {
    follow(context: BrowserContext): void {
      context.on("console", (message) => {
        if (message.type() === "error") found.push(`${message.text()} (${message.location().url})`);
      });
      // A violation of the page's policy is a console error too, so nothing more is needed for it.
      context.on("weberror", (error) => found.push(String(error.error().stack ?? error.error())));
    },
    allow: (errors: readonly RegExp[]) => void allowed.push(...errors),
    // No story brings a violation about on purpose, and one may well have a 404 in it.
    errors: () =>
      found.filter(
        (error) =>
          !byTheRecording.test(error) &&
          (/Content Security Policy/i.test(error) || !allowed.some((pattern) => pattern.test(error))),
      ),
  };
}
export type Watch = ReturnType<typeof watch>;
