import { unzipSync } from "fflate";
import { createFormatter, createTranslator } from "next-intl";
import { beforeEach, expect, it, vi } from "vitest";
import { formats } from "@/lib/formats";
import messages from "@/messages/zh-CN.json";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, granted, issueIn, monday, people } from "@/test-support/ledger";
import { draft } from "../commands/draft";
import { orderDocument } from "./document";

vi.mock("next-intl/server", () => ({
  getTranslations: async ({ namespace }: { namespace: "order.paper" }) =>
    createTranslator({ locale: "zh-CN", messages, namespace }),
  getFormatter: async () => createFormatter({ locale: "zh-CN", formats, timeZone: "Asia/Shanghai" }),
}));

beforeEach(async () => {
  await freshDatabase();
  await aCity();
});

it("carries nobody's telephone number on the paper, neither in its title nor in its name", async () => {
  const phone = "13905661234";
  const words = { title: `关于${phone}来电所说问题的督办单`, matter: `${phone}来电。`, demand: "请限期整改。" };
  const order = { ...words, preset: "ordinary" as const, id: await issueIn("rectifying") };
  const { id } = granted(await draft(people.inspector, at(monday), order));
  const paper = await orderDocument(people.inspector, id, at(monday));
  const parts = unzipSync(paper?.bytes ?? new Uint8Array());
  const texts = Object.values(parts).map((bytes) => new TextDecoder().decode(bytes));
  expect(texts.some((text) => text.includes("来电所说问题的督办单"))).toBe(true);
  expect([paper?.name, ...texts].filter((text) => text?.includes(phone))).toEqual([]);
});
