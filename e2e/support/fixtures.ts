import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { type Server, startServer } from "./server";
import { sessionCookieFor } from "./sign-in";
import { storyBegins } from "./template";
import { type Watch, watch } from "./watch";

interface Fixtures {
  /** A page of somebody signed in by name, each in a browser of their own: `await as("inspector")`. */
  as(username: string): Promise<Page>;
  /** Errors in the browser's console that a test brings about on purpose. */
  allow(...errors: RegExp[]): void;
}

interface Settings {
  /** The instant at which the server's business clock starts; set it in a file with `test.use`. */
  clockAt: string;
  server: Server;
}

export const test = base.extend<Fixtures & { watching: Watch }, Settings>({
  clockAt: [storyBegins, { option: true, scope: "worker" }],
  server: [
    async ({ clockAt }, use) => {
      const server = await startServer(clockAt);
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  baseURL: async ({ server }, use) => use(server.url),

  watching: [
    async ({ context, server }, use, info) => {
      const watching = watch();
      watching.follow(context);
      const before = server.log().length;
      await use(watching);
      const errors = watching.errors();
      const said = server.log().slice(before);
      if (said && (errors.length > 0 || info.status !== info.expectedStatus))
        await info.attach("server", { body: said });
      expect(errors, "errors in the browser").toEqual([]);
    },
    { auto: true },
  ],
  allow: async ({ watching }, use) => use((...errors) => watching.allow(errors)),

  as: async ({ browser, contextOptions, server, watching }, use, info) => {
    const open = new Map<string, BrowserContext>();
    await use(async (username) => {
      let context = open.get(username);
      if (!context) {
        context = await browser.newContext({ ...contextOptions, ...deviceOf(info.project.use), baseURL: server.url });
        await context.addCookies([await sessionCookieFor(username, server.url)]);
        watching.follow(context);
        open.set(username, context);
      }
      return context.newPage();
    });
    for (const context of open.values()) await context.close();
  },
});

const deviceOf = ({ viewport, isMobile, hasTouch, deviceScaleFactor, locale, timezoneId }: Record<string, unknown>) =>
  ({
    viewport,
    isMobile,
    hasTouch,
    deviceScaleFactor,
    locale,
    timezoneId,
  }) as Parameters<import("@playwright/test").Browser["newContext"]>[0];

export { expect };
