import { defineConfig } from "@playwright/test";
import { findChromium } from "./scripts/machine/browser.mjs";

// Two devices: a phone at a window and a screen on a desk. A story for one of them alone says so
// in its file name, `x.phone.spec.ts` or `x.desk.spec.ts`.
const device = { locale: "zh-CN", timezoneId: "Asia/Shanghai", contextOptions: { reducedMotion: "reduce" } } as const;

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/support/template.ts",
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  outputDir: "test-results",
  use: {
    launchOptions: { executablePath: findChromium() },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
  },
  projects: [
    {
      name: "phone",
      testIgnore: "**/*.desk.spec.ts",
      use: { ...device, viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
    },
    { name: "desk", testIgnore: "**/*.phone.spec.ts", use: { ...device, viewport: { width: 1440, height: 900 } } },
  ],
});
