import { describe, expect, it } from "vitest";
import { accountInput, passwordFault, passwordInput } from "./schema";

describe("a password", () => {
  it.each([
    ["short-one", "tooShort:10"],
    ["一二三四五六七八九", "tooShort:10"],
    ["my-Zhang3-word", "likeUsername"],
    ["ZHANG3ZHANG3", "likeUsername"],
    ["password123", "commonPassword"],
    ["Chizhou@2023", "commonPassword"],
    ["1234567890", "commonPassword"],
    ["abcdefghijkl", "commonPassword"],
    ["aaaaaaaaaaaa", "commonPassword"],
    ["9876543210", "commonPassword"],
    ["abc123abc123abc123", "commonPassword"],
    ["1q2w3e4r5t", "commonPassword"],
    ["correct-horse-42", undefined],
    ["春天的第一场雨水来了", undefined],
  ])("%s: %s", (password, fault) => {
    expect(passwordFault(password, "zhang3")).toBe(fault);
  });
});

describe("a new password", () => {
  it.each([
    ["平天湖上的第二场秋雨 🌧", true],
    ["x".repeat(128), true],
    ["x".repeat(129), false],
    ["x".repeat(100_000), false],
  ])("%s is taken: %s", (next, taken) => expect(passwordInput.safeParse({ current: "a", next }).success).toBe(taken));
});

describe("a username", () => {
  it.each(["", "a", "-wang", "wang li", "王", "x".repeat(33), "wang\u0000"])("%j is refused", (username) => {
    expect(accountInput.safeParse({ username, name: "王" }).success).toBe(false);
  });

  it("is kept in small letters", () => {
    expect(accountInput.parse({ username: " Wang.Li ", name: " 王丽 " })).toEqual({
      username: "wang.li",
      name: "王丽",
      title: "",
    });
  });
});
