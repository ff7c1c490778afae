import { expect } from "@playwright/test";
import { Client } from "pg";
import { type Cluster, startPostgres } from "@/test-support/servers/postgres-cluster";
import { aged, painPointsLike } from "./support/door";
import { everybodyWrites, sleep } from "./support/everybody-writes";
import { expectKept } from "./support/kept";
import { test } from "./support/placed";
import { ownPlace, serve } from "./support/server";
import { sessionCookieFor } from "./support/sign-in";
import { storyBegins } from "./support/template";

// PostgreSQL stops, dies, is in use to the last connection, under a server on which everybody writes.
// `FROZEN=30 npx playwright test e2e/postgres-faults` lets everybody's patience end.

test.use({ place: "postgres-faults" });
const frozenSeconds = Number(process.env.FROZEN ?? 8);
test.setTimeout(180_000 + frozenSeconds * 2_000);

interface Asked {
  status: number;
  seconds: number;
}
const words = "数据库停住的时候，窗口要收复印件。";

test("whatever becomes of PostgreSQL, everybody has an answer in time, and nothing acknowledged is lost", async () => {
  process.env.RATE_LIMIT = "100000";
  const cluster = await startPostgres();
  const leave = await ownPlace(storyBegins, cluster);
  delete process.env.CLOCK_AT;
  const serving = await serve();
  const { name, value } = await sessionCookieFor("leader", serving.url);
  const { kept, amounts, grown, statuses, stop } = await everybodyWrites();
  await grown();

  const asks = async (path: string, init?: RequestInit): Promise<Asked> => {
    const began = performance.now();
    const headers = { cookie: `${name}=${value}` };
    const answer = await fetch(`${serving.url}${path}`, { headers, redirect: "manual", ...init });
    await answer.text();
    return { status: answer.status, seconds: (performance.now() - began) / 1000 };
  };
  const many = (count: number) => Promise.all(Array.from({ length: count }, () => asks("/api/v1/issues")));
  const form = new FormData();
  form.set("text", words);
  form.set("token", await aged(30));
  const tell = () => asks("/api/public/tell", { method: "POST", body: form });
  const say = (what: string, answers: readonly Asked[]) =>
    console.log(`${what}: ${answers.map(({ status, seconds }) => `${status} ${seconds.toFixed(1)} s`).join(", ")}`);
  /** Seconds until it answers as ever. */
  const whole = async () => {
    const began = performance.now();
    while ((await asks("/api/health")).status !== 200 || (await asks("/api/v1/issues")).status !== 200)
      await sleep(100);
    const seconds = (performance.now() - began) / 1000;
    expect(seconds).toBeLessThan(10);
    await grown();
    return seconds.toFixed(1);
  };

  const steps: Record<string, (cluster: Cluster) => Promise<void>> = {
    frozen: async () => {
      cluster.signal("SIGSTOP");
      const asked = Promise.all([many(15), tell(), asks("/api/health")]);
      await Promise.race([asked, sleep(frozenSeconds * 1_000)]);
      cluster.signal("SIGCONT");
      const [answers, told, health] = await asked;
      say(`frozen for ${frozenSeconds} s`, [...answers, told, health]);
      for (const { status, seconds } of [...answers, told, health]) {
        expect([200, 303, 503]).toContain(status);
        expect(seconds).toBeLessThan(Math.min(frozenSeconds + 4, 30));
      }
      expect(answers.filter(({ status }) => status === 503).length).toBeGreaterThan(frozenSeconds > 25 ? 14 : 0);
    },
    "used to the last connection": async () => {
      const other = new Client({ connectionString: process.env.DATABASE_URL });
      await other.connect();
      await other.query("begin");
      await other.query("lock table sessions in access exclusive mode");
      const answers = (await Promise.all([many(15), tell(), asks("/issues")])).flat();
      await other.query("rollback");
      await other.end();
      say("in use", answers);
      expect(answers.filter(({ status }) => status === 503).length).toBeGreaterThan(0);
      for (const { status, seconds } of answers) {
        expect([200, 303, 503]).toContain(status);
        expect(seconds).toBeLessThan(25);
      }
    },
    "one of its processes killed": async () => {
      process.kill(cluster.children().at(-1) ?? 0, "SIGKILL");
      say("recovering", await many(5));
    },
    dead: async () => {
      await cluster.die();
      const answers = [...(await many(15)), await tell(), await asks("/api/health")];
      say("dead", answers);
      for (const { status, seconds } of answers) {
        expect(status).toBe(503);
        expect(seconds).toBeLessThan(3);
      }
      expect((await asks("/plain.css")).status).toBe(200);
      await cluster.revive();
    },
  };
  for (const [what, step] of Object.entries(steps))
    await test.step(what, async () => {
      await step(cluster);
      console.log(`${what}: whole after ${await whole()} s`);
    });

  expect((await tell()).status).toBe(303);
  expect(await painPointsLike(words.slice(0, 8))).toHaveLength(1);
  await stop();
  expect(statuses().filter((status) => ![200, 201, 303, 503].includes(status))).toEqual([]);
  await expectKept(kept);
  console.log(`acknowledged: ${amounts().join(", ")}; refused ${statuses().filter((one) => one === 503).length}`);
  await serving.stop();
  await leave();
});
