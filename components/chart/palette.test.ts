import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fontStack, palette } from "./palette";

const theme = readFileSync("app/globals.css", "utf8");

test.each(Object.entries(palette))("%s is the theme's", (name, color) => {
  expect(theme).toContain(`--color-${name}: ${color};`);
});

test("so is the font", () =>
  expect(theme.replace(/\s+/g, " ")).toContain(`--font-sans: ${fontStack.replaceAll("'", '"')};`));
