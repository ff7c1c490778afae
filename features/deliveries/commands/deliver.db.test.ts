import { createHmac } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db, transaction } from "@/db/client";
import { accounts, deliveries, noticeChoices, webhooks } from "@/db/schema";
import type { WebhookPreset } from "@/domain/delivery";
import { choicesOf } from "@/features/deliveries/queries/choices";
import { deliveryLog } from "@/features/deliveries/queries/log";
import { allWebhooks } from "@/features/deliveries/queries/webhooks";
import { sweep } from "@/features/notices/commands/sweep";
import { admin } from "@/test-support/account-stage";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, eventsOf, granted, issueIn, outcomeOf, row } from "@/test-support/ledger";
import { mailServer, webhookReceiver } from "@/test-support/servers/receivers";
import { lateIssues, thePeople } from "@/test-support/sweeping";
import { testViewer } from "@/test-support/viewer";
import { chooseChannels, testMail } from "./choose";
import { deliverDue } from "./deliver";
import { addWebhook, disableWebhook, testWebhook } from "./webhooks";

let mail: Awaited<ReturnType<typeof mailServer>>;
let hook: Awaited<ReturnType<typeof webhookReceiver>>;
beforeAll(async () => {
  [mail, hook] = [await mailServer(), await webhookReceiver()];
  Object.assign(process.env, { SMTP_URL: mail.url, WEBHOOK_PRIVATE: "1", NEXTAUTH_URL: "https://walk.example.cn" });
});
afterAll(async () => {
  await mail.close();
  await hook.close();
});
beforeEach(async () => {
  await freshDatabase();
  await aCity();
  await thePeople();
  mail.letters.length = 0;
  hook.calls.length = 0;
  mail.mood.refuses = false;
  Object.assign(hook.mood, { status: 200, answer: '{"errcode":0,"errmsg":"ok"}' });
});

const now = at("2023-05-10", "08:00"); // a Wednesday
const liaison = testViewer("liaison", ["liaison", "CZ/SGJ"]);
const choice = { version: 0, mail: true, address: "liaison@sgj.example.cn", arrives: "atOnce" } as const;
const wants = async (more: object = {}, viewer = liaison) =>
  granted(await chooseChannels(viewer, now, { ...choice, ...more }));
const robot = async (preset: WebhookPreset, more: object = {}) =>
  granted(
    await addWebhook(admin, now, {
      ...{ name: `群 ${preset}`, preset, address: `${hook.url}/${preset}`, secret: "", unit: "SGJ", ...more },
    }),
  ).id;
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe("letters", () => {
  it("reach the address that was chosen, with number, day and unit, and lead to the notices", async () => {
    await wants();
    const { number, title } = await row(await issueIn("assigned"));
    expect(await sweep(now)).toBe(1);
    expect(await deliverDue(now)).toBe(1);
    expect(await deliverDue(later(5))).toBe(0);
    expect(mail.letters).toHaveLength(1);
    const [letter] = mail.letters;
    expect(letter?.to).toEqual([choice.address]);
    expect(letter?.subject).toBe(`走流程提醒：${number} 未按时签收`);
    expect(letter?.text).toContain(`${number}：SGJ应于5月9日前签收，至今未签收。`);
    expect(letter?.text).toContain("https://walk.example.cn/notices");
    expect(letter?.text).not.toContain(title);
    expect((await db.select().from(deliveries)).map(({ state, attempts }) => [state, attempts])).toEqual([["sent", 1]]);
  });

  it("come in one on working days at 8:30 where that was chosen, in the account's language", async () => {
    await transaction((tx) => tx.update(accounts).set({ locale: "en-GB" }).where(eq(accounts.id, "liaison")));
    await wants({ arrives: "morning" });
    await lateIssues(30); // overdue, and urged
    await sweep(at("2023-05-19", "09:00")); // a Friday
    expect(await deliverDue(at("2023-05-19", "18:00"))).toBe(0);
    expect(await deliverDue(at("2023-05-21", "12:00"))).toBe(0);
    expect(await deliverDue(at("2023-05-22", "08:29"))).toBe(0);
    expect(await deliverDue(at("2023-05-22", "08:30"))).toBe(60);
    expect(mail.letters).toHaveLength(1);
    expect(mail.letters[0]?.subject).toBe("Walk the Process: 60 notices");
    expect(mail.letters[0]?.text).toMatch(/L-2023-0: SGJ was to have it put right by 15 May, 4 working days late\./);
    expect(mail.letters[0]?.text).toContain("10 more are on screen.");
  });

  it("wait longer after each failure, arrive once the server takes them, and are given up at last", async () => {
    await wants();
    await lateIssues(1);
    await sweep(at("2023-05-17"));
    mail.mood.refuses = true;
    let time = at("2023-05-17");
    expect(await deliverDue(time)).toBe(0);
    const [failed] = await db.select().from(deliveries);
    expect(failed).toMatchObject({ state: "waiting", attempts: 1, problem: "SMTP 452", claimedBy: null });
    const waited: number[] = [];
    for (let attempt = 1; attempt < 6; attempt++) {
      const [{ notBefore } = { notBefore: time }] = await db.select().from(deliveries);
      waited.push((notBefore.getTime() - time.getTime()) / 60_000);
      expect(await deliverDue(new Date(notBefore.getTime() - 1))).toBe(0);
      time = notBefore;
      await deliverDue(time);
    }
    expect(waited).toEqual([1, 5, 15, 60, 240]);
    const id = failed?.id ?? "";
    mail.mood.refuses = false;
    const copy = { ...(failed as typeof deliveries.$inferInsert), id: "again", notBefore: time };
    await transaction((tx) => tx.insert(deliveries).values(copy));
    expect(await deliverDue(time)).toBe(1);
    mail.mood.refuses = true;
    await deliverDue(new Date(time.getTime() + 720 * 60_000));
    expect((await db.select().from(deliveries).where(eq(deliveries.id, id)))[0]).toMatchObject({
      ...{ state: "failed", attempts: 7, problem: "SMTP 452" },
    });
  });

  it("do not go to whoever wants none any more, or was shut out", async () => {
    await wants();
    await wants({ address: "head@sgj.example.cn" }, testViewer("head", ["head", "CZ/SGJ"]));
    await lateIssues(1);
    await sweep(at("2023-05-17"));
    await wants({ version: 1, mail: false });
    await transaction((tx) => tx.update(accounts).set({ disabledAt: now }).where(eq(accounts.id, "head")));
    expect(await deliverDue(at("2023-05-17"))).toBe(0);
    expect(mail.letters).toEqual([]);
    expect((await db.select().from(deliveries)).map(({ state, problem }) => `${state} ${problem}`)).toEqual([
      "failed unwanted",
      "failed unwanted",
    ]);
  });

  it("keep the address to themselves: encrypted, and in no history", async () => {
    await wants();
    const [stored] = await db.select().from(noticeChoices);
    expect(stored?.address).not.toContain("sgj.example");
    expect(await choicesOf(liaison)).toMatchObject({ address: choice.address, arrives: "atOnce", version: 1 });
    const told = await eventsOf("liaison");
    expect(told.map(({ type, particulars }) => [type, particulars])).toEqual([
      ["noticeChannelsChosen", { mail: true, arrives: "atOnce", newAddress: true }],
    ]);
    expect(outcomeOf(await chooseChannels(liaison, now, choice))).toBe("changedMeanwhile");
  });

  it("a test goes at once, and says what the mail server said", async () => {
    expect(outcomeOf(await testMail(liaison, now, { test: true }))).toBe("notOffered");
    await wants();
    expect(granted(await testMail(liaison, now, { test: true }))).toEqual({ problem: null });
    expect(mail.letters[0]?.subject).toContain("测试消息");
    mail.mood.refuses = true;
    expect(granted(await testMail(liaison, now, { test: true }))).toEqual({ problem: "SMTP 452" });
    expect(await deliverDue(later(60))).toBe(0);
  });
});

describe("webhooks", () => {
  it("reach 企业微信, 钉钉 and other systems as each wants it, signed", async () => {
    await robot("wecom");
    await robot("dingtalk", { secret: "SECdingding" });
    await robot("generic", { secret: "a shared secret" });
    await robot("wecom", { unit: "RSJ", address: `${hook.url}/other-unit` });
    const id = await issueIn("assigned");
    const { number } = await row(id);
    await sweep(now);
    expect(await deliverDue(now)).toBe(3);
    const byPath = Object.fromEntries(hook.calls.map((call) => [call.path, call]));
    expect(Object.keys(byPath).sort()).toEqual(["/dingtalk", "/generic", "/wecom"]);
    const said = JSON.parse(byPath["/wecom"]?.body ?? "");
    expect(said.msgtype).toBe("text");
    expect(said.text.content).toContain(`${number}：SGJ应于5月9日前签收`);
    const ding = byPath["/dingtalk"];
    const timestamp = ding?.query.get("timestamp");
    const sign = createHmac("sha256", "SECdingding").update(`${timestamp}\nSECdingding`).digest("base64");
    expect(ding?.query.get("sign")).toBe(sign);
    const other = byPath["/generic"];
    const signed = `${other?.headers["x-walk-timestamp"]}.${other?.body}`;
    expect(other?.headers["x-walk-signature"]).toBe(
      `sha256=${createHmac("sha256", "a shared secret").update(signed).digest("hex")}`,
    );
    expect(JSON.parse(other?.body ?? "")).toMatchObject({
      type: "notices",
      notices: [
        { kind: "notSigned", number, due: "2023-05-09", left: -1, url: `https://walk.example.cn/issues/${id}` },
      ],
    });
  });

  it("that refuse in words or lead elsewhere have not taken it", async () => {
    const id = await robot("wecom");
    hook.mood.answer = '{"errcode":93000,"errmsg":"invalid webhook url"}';
    expect(granted(await testWebhook(admin, now, { id }))).toEqual({ problem: "errcode 93000" });
    hook.mood.status = 500;
    expect(granted(await testWebhook(admin, now, { id }))).toEqual({ problem: "HTTP 500" });
    const moved = await robot("generic", { address: `${hook.url}/moved` });
    expect(granted(await testWebhook(admin, now, { id: moved }))).toEqual({ problem: "HTTP 302" });
    expect(hook.calls.map(({ path }) => path)).not.toContain("/elsewhere");
  });

  it("are kept secret, switched off and on, and every change is an event", async () => {
    const id = await robot("dingtalk", { secret: "SECdingding", address: `${hook.url}/robot?access_token=hidden` });
    const [stored] = await db.select().from(webhooks);
    expect(JSON.stringify(stored)).not.toMatch(/hidden|SECdingding/);
    expect(JSON.stringify(await allWebhooks(admin))).not.toMatch(/hidden|SECdingding/);
    expect(outcomeOf(await disableWebhook(admin, now, { id, version: 1 }))).toBe("done");
    expect(outcomeOf(await disableWebhook(admin, now, { id, version: 1 }))).toBe("changedMeanwhile");
    await issueIn("assigned");
    await sweep(now);
    expect(await db.$count(deliveries)).toBe(0);
    expect((await eventsOf(`webhook:${id}`)).map(({ type }) => type)).toEqual(["webhookAdded", "webhookDisabled"]);
    expect(JSON.stringify(await eventsOf(`webhook:${id}`))).not.toMatch(/hidden|SECdingding/);
  });
});

describe("several processes", () => {
  it("at once send everything once", async () => {
    await robot("generic");
    await wants();
    await lateIssues(150);
    await sweep(at("2023-05-17"));
    const left = await Promise.all([1, 2, 3, 4].map(() => deliverDue(at("2023-05-17"))));
    expect(left.reduce((sum, one) => sum + one, 0)).toBe(300);
    const numbers = hook.calls.flatMap(({ body }) =>
      JSON.parse(body).notices.map((one: { number: string }) => one.number),
    );
    expect([numbers.length, new Set(numbers).size]).toEqual([150, 150]);
    expect(await db.$count(deliveries, eq(deliveries.state, "sent"))).toBe(300);
  });

  it("what another holds is left to it, and taken over when it died", async () => {
    await robot("generic");
    await lateIssues(1);
    await sweep(at("2023-05-17"));
    const held = (until: Date) =>
      transaction((tx) => tx.update(deliveries).set({ claimedBy: "another", claimedUntil: until }));
    await held(at("2099-01-01"));
    expect(await deliverDue(at("2023-05-17"))).toBe(0);
    await held(at("2000-01-01"));
    expect(await deliverDue(at("2023-05-17"))).toBe(1);
  });
});

it("the log tells an administrator to whom and with what outcome, and nobody else anything", async () => {
  const id = await robot("wecom");
  hook.mood.status = 503;
  await testWebhook(admin, now, { id });
  const { rows } = await deliveryLog(admin, "failed", 1);
  expect(rows).toMatchObject([{ channel: "webhook", hook: "群 wecom", problem: "HTTP 503", kind: null, attempts: 1 }]);
  expect((await deliveryLog(liaison, "all", 1)).rows).toEqual([]);
});
