import { expect, it } from "vitest";
import { nearPrints, samePicture } from "./picture-print";

const print = "0f1e2d3c4b5a6978".repeat(8);

it("tells the same picture from others, and leaves empty ones alone", () => {
  expect(samePicture(print, print)).toBe(true);
  expect(samePicture(print, `${"f".repeat(4)}${print.slice(4)}`)).toBe(true);
  expect(samePicture(print, print.replaceAll("0", "f"))).toBe(false);
  expect(samePicture("0".repeat(128), "0".repeat(128))).toBe(false);
  expect(samePicture("", "")).toBe(false);
});

it("names all prints next to a coarse one", () => {
  const near = nearPrints("00000000000000f0");
  expect(new Set(near).size).toBe(65);
  expect(near).toEqual(expect.arrayContaining(["00000000000000f0", "00000000000000f1", "80000000000000f0"]));
});
