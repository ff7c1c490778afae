import { defineConfig } from "@playwright/test";
import everyday from "../../playwright.config";

// npm run screenshots: the pictures of the READMEs, from the production build and the demonstration.
export default defineConfig({
  ...everyday,
  testDir: ".",
  testMatch: "take.ts",
  globalSetup: "../../e2e/support/template.ts",
  outputDir: "../../test-results",
  workers: 1,
  use: { ...everyday.use, trace: "off", screenshot: "off" },
  projects: everyday.projects?.map((project) => ({ ...project, grep: new RegExp(` on the ${project.name}$`) })),
});
