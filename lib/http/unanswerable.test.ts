import { expect, test } from "vitest";
import { leadAway } from "./unanswerable";

test.each([
  ["GET", "/issues/%ff", true],
  ["GET", "/issues/%E0%A4%A", true],
  ["GET", "/%", true],
  ["GET", "/tasks/%00", true],
  ["TRACE", "/", true],
  ["TRACK", "/issues", true],
  ["GET", "/issues/%F0%A0%AE%B7", false],
  ["GET", "/issues?q=%ff", false],
  ["GET", "/issues?q=%00", false],
  ["POST", "/api/files", false],
])("%s %s is led away: %s", (method, url, away) => {
  const request = { method, url };
  leadAway(request);
  expect(request).toEqual(away ? { method: "GET", url: "/api/unanswerable" } : { method, url });
});
