import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { doorForms } from "@/db/schema";
import { freshDatabase } from "@/test-support/fresh-database";
import { newPass, passOf, readPass } from "../queries/follow-pass";
import { verdictDraftOf } from "../queries/form";
import { dropVerdict, keepVerdict } from "./form";

beforeEach(freshDatabase);

const typed = { solved: "", level: "poor", text: "还要再跑一趟，电话13905661234。" };

test("a verdict that lacks a choice waits for the one who gave it, and for no other pain point", async () => {
  await keepVerdict("SQ-2023-0001", typed);
  expect(await verdictDraftOf("SQ-2023-0001")).toEqual(typed);
  expect(await verdictDraftOf("SQ-2023-0002")).toBeNull();
  await keepVerdict("SQ-2023-0001", { ...typed, solved: "no" });
  expect(await verdictDraftOf("SQ-2023-0001")).toMatchObject({ solved: "no" });
});

test("it lies encrypted, without the number it belongs to", async () => {
  await keepVerdict("SQ-2023-0001", typed);
  expect(JSON.stringify(await db.select().from(doorForms))).not.toMatch(/再跑一趟|13905661234|SQ-2023/);
});

test("once the verdict is given, nothing is kept", async () => {
  await keepVerdict("SQ-2023-0001", typed);
  await dropVerdict("SQ-2023-0001");
  expect(await db.select().from(doorForms)).toEqual([]);
});

test("a cookie of ours still says for what it was; a changed one says nothing", () => {
  const pass = newPass({ number: "SQ-2023-0001", code: "AAAA-BBBB-CCCC" });
  expect(passOf(pass)).toEqual({ number: "SQ-2023-0001", code: "AAAA-BBBB-CCCC", over: false });
  expect(readPass(pass)).toEqual({ number: "SQ-2023-0001", code: "AAAA-BBBB-CCCC" });
  expect(passOf(`${pass.slice(0, -3)}xyz`)).toBeNull();
  expect(passOf("")).toBeNull();
});
