import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import sharp from "sharp";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { doorForms, doorPictures, files, painPoints } from "@/db/schema";
import { machineNow } from "@/lib/clock";
import { signedToken } from "@/lib/crypto";
import { newId } from "@/lib/id";
import { challengeFor } from "@/lib/proof";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, monday } from "@/test-support/ledger";
import { draftOf, formOf, heldPictures, receiptOf } from "../queries/form";
import { trap } from "../schema";
import { tellAtDoor } from "./tell-at-door";

beforeEach(async () => {
  await freshDatabase();
  await aCity();
});

const aged = (seconds: number) => signedToken("tell", new Date(machineNow().getTime() - seconds * 1000));
const idOf = (token: string) => formOf(token)?.id ?? "";
const text = "排队两个小时，到窗口说少一份材料。";

async function proofFor(token: string): Promise<string> {
  const challenge = await challengeFor(idOf(token));
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString("base64");
}
const send = (fields: Record<string, string>, sent: { field: string; path: string | null }[] = [], from = "10.0.0.1") =>
  tellAtDoor({ fields: { text, ...fields }, files: sent }, from, at(monday));
const reasons = async () =>
  (await db.select().from(painPoints).orderBy(painPoints.number)).map((row) => row.quarantineReason);

async function file(bytes: Uint8Array | string) {
  const path = join(tmpdir(), newId());
  await writeFile(path, bytes);
  return { field: "pictures", path };
}
const picture = async () =>
  file(
    await sharp({ create: { width: 40, height: 30, channels: 3, background: "#284" } })
      .jpeg()
      .toBuffer(),
  );

describe("the two doors", () => {
  test("with a proof of work it goes straight into the inbox, at once too", async () => {
    const token = aged(0);
    expect(await send({ token, altcha: await proofFor(token) })).toEqual({ to: "done", token });
    expect(await reasons()).toEqual([null]);
    expect(await receiptOf(idOf(token))).toMatchObject({ number: "SQ-2023-0001" });
  });

  test("without one it waits for ten seconds, and for somebody's look", async () => {
    const token = aged(1);
    expect(await send({ token })).toEqual({ to: "form", token });
    expect(await draftOf(idOf(token))).toMatchObject({ notice: "tooFast", values: { text } });
    expect(await reasons()).toEqual([]);
    expect(await send({ token: aged(11) })).toMatchObject({ to: "done" });
    expect(await reasons()).toEqual(["withoutScript"]);
  });

  test("a proof that is made up, or of another form, or a filled trap ends in quarantine", async () => {
    const [one, two, three] = [aged(20), aged(21), aged(22)];
    const garbage = Buffer.from(JSON.stringify({ challenge: {}, solution: { counter: 1 } })).toString("base64");
    await send({ token: one, altcha: garbage, text: "第一件事，窗口没有人。" });
    await send({ token: two, altcha: await proofFor(aged(3)), text: "第二件事，机器坏了。" });
    await send({ token: three, altcha: await proofFor(three), [trap]: "https://spam", text: "第三件事，广告。" });
    expect(await reasons()).toEqual(["suspicious", "suspicious", "suspicious"]);
    const fast = aged(1);
    expect(await send({ token: fast, altcha: garbage })).toMatchObject({ to: "form" });
  });

  test("a form is sent once, also twice at once: the slip again, and nothing is told twice", async () => {
    const token = aged(30);
    const both = await Promise.all([send({ token }), send({ token })]);
    expect(both.map(({ to }) => to)).toContain("done");
    expect(await send({ token, text: "换一段话再来一次。" })).toEqual({ to: "done", token });
    expect(await db.$count(painPoints)).toBe(1);
  });

  test("a forged, old or missing token brings the form back with what was typed and a new token", async () => {
    for (const token of ["", "1.a.b", aged(7 * 3600), `${aged(60)}x`, signedToken("other", machineNow())]) {
      const onward = await send({ token, name: "王小明" });
      expect(onward.to).toBe("form");
      expect(onward.token).not.toBe(token);
      expect(await draftOf(idOf(onward.token))).toMatchObject({ notice: "expired", values: { text, name: "王小明" } });
    }
    expect(await db.$count(painPoints)).toBe(0);
  });

  test("without proof the door is narrower, and what was typed waits", async () => {
    for (let count = 0; count < 20; count++) await send({ token: aged(11 + count), text: `第 ${count} 件事不顺。` });
    const token = aged(60);
    expect(await send({ token })).toMatchObject({ to: "wait", token });
    expect(await draftOf(idOf(token))).toMatchObject({ values: { text } });
    expect(await send({ token, altcha: await proofFor(token) })).toMatchObject({ to: "done" });
    expect(await send({ token: aged(61) }, [], "10.0.0.2")).toMatchObject({ to: "done" });
  });
});

describe("what was typed", () => {
  test.each([
    ["<script>alert(1)</script>", "scripts"],
    ["=cmd|'/c calc'!A1", "formulas"],
    ["办事太难😭👨‍👩‍👧𠮷野家\u202eabc\u202c", "emoji, rare characters, marks"],
    ["难".repeat(10_000), "ten thousand characters"],
    ["第一行\n第二行\n\n第四行", "lines"],
  ])("%#: comes back as it went in", async (words) => {
    await send({ token: aged(20), text: words });
    const [row] = await db.select().from(painPoints);
    expect(row?.text).toBe(words);
  });

  test.each([
    [{ text: "" }, { text: "required" }],
    [{ text: "难" }, { text: "tooShort:2" }],
    [{ text: "难".repeat(10_001) }, { text: "tooLong:10000" }],
    [{ phone: "打我电话" }, { phone: "phone" }],
    [{ unit: "NONE" }, { unit: "unknown" }],
    [{ taskCode: "NONE" }, { taskCode: "unknown" }],
  ])("%j is named at its field, and nothing is lost", async (fields, problems) => {
    const token = aged(20);
    expect(await send({ token, ...fields })).toEqual({ to: "form", token });
    expect(await draftOf(idOf(token))).toMatchObject({ problems, notice: "mend", values: fields });
    expect(await send({ token })).toMatchObject({ to: "done" });
  });

  test("waits encrypted", async () => {
    await send({ token: aged(1), phone: "13905661234", name: "王小明" });
    const stored = JSON.stringify(await db.select().from(doorForms));
    expect(stored).not.toMatch(/13905661234|王小明|排队/);
  });
});

describe("pictures", () => {
  test("come along, those that waited with the form too", async () => {
    const token = aged(20);
    await send({ token, text: "" }, [await picture(), await picture()]);
    expect(await heldPictures(idOf(token))).toHaveLength(2);
    expect(await send({ token }, [await picture()])).toMatchObject({ to: "done" });
    expect(await db.$count(files)).toBe(3);
    expect(await db.$count(doorPictures)).toBe(0);
  });

  test("a broken one and a document are named, and the good ones stay", async () => {
    const token = aged(20);
    await send({ token }, [await picture(), await file("no picture"), await file("%PDF-1.4\n%%EOF")]);
    expect(await draftOf(idOf(token))).toMatchObject({ problems: { pictures: "picture" } });
    expect(await heldPictures(idOf(token))).toHaveLength(1);
    expect(await db.$count(painPoints)).toBe(0);
  });

  test("six are enough, and each can be taken away", async () => {
    const token = aged(20);
    await send({ token }, await Promise.all(Array.from({ length: 7 }, picture)));
    const held = await heldPictures(idOf(token));
    expect(held).toHaveLength(6);
    expect(await draftOf(idOf(token))).toMatchObject({ problems: { pictures: "tooMany:6" } });
    await send({ token, step: `remove:${held[0]?.id}` });
    expect(await heldPictures(idOf(token))).toHaveLength(5);
  });

  test("looking for a service keeps all of it", async () => {
    const token = aged(2);
    expect(await send({ token, step: "search", words: "开饭店" }, [await picture()])).toEqual({
      to: "results",
      words: "开饭店",
      token,
    });
    expect(await draftOf(idOf(token))).toMatchObject({ notice: null, values: { text, words: "开饭店" } });
    expect(await heldPictures(idOf(token))).toHaveLength(1);
  });
});
