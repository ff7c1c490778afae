import { describe, expect, it } from "vitest";
import { csrfTokenOf, sidOf } from "./options";
import { safePath } from "./origin";

describe("a path to come back to", () => {
  it.each([
    ["/desk", "/desk"],
    ["/issues?status=open&page=2", "/issues?status=open&page=2"],
    ["/issues/../desk#x", "/desk"],
    ["//evil.example", undefined],
    ["/\\evil.example", undefined],
    ["https://evil.example/desk", undefined],
    ["javascript:alert(1)", undefined],
    ["/api/auth/signout", undefined],
    ["/x/../api/sign-out", undefined],
    ["/sign-in", undefined],
    ["/sign-in?next=/desk", undefined],
    ["/en/sign-in", undefined],
    ["", undefined],
    [`/${"x".repeat(3_000)}`, undefined],
    [["/desk"], undefined],
    [undefined, undefined],
  ])("%j → %j", (asked, path) => expect(safePath(asked)).toBe(path));

  it("drops what a browser would drop on its way to another site", () => {
    for (const trick of ["/\t/evil.example", "/\n/evil.example", "/%2F/evil.example"])
      expect(new URL(safePath(trick) ?? "/", "http://here").host).toBe("here");
  });
});

describe("cookies that are not ours", () => {
  it("carry no session", async () => {
    for (const cookie of [undefined, "", "x", "a.b.c.d.e", "x".repeat(5_000)])
      expect(await sidOf(cookie)).toBeUndefined();
  });

  it("carry no token for forms", () => {
    for (const cookie of [undefined, "", "|", "abc|def", "abc"]) expect(csrfTokenOf(cookie)).toBeUndefined();
  });
});
