import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { act, outcome } from "./act";
import { aged } from "./door";
import { syncsThrough } from "./processes-walk";
import { toProcess, visitor } from "./reverse-proxy";
import { askedOf, each, many, written } from "./several-servers";
import { sessionCookieFor, signedIn } from "./sign-in";
import type { Sent } from "./stranger";
import { expectWhole } from "./whole";

const rounds = 4 * many;

const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
const asForm = { "content-type": "application/x-www-form-urlencoded" };

/** Everything that must not depend on which process answers. */
export function stories(base: string) {
  const at = askedOf(base);
  const moves = (place: number, cookie: string, name: string, path: string, input: unknown) =>
    act(base, `features/issues/actions.ts ${name}`, { path, cookie, input, headers: { [toProcess]: String(place) } });

  const signsIn = (place: number, username: string, password: string) =>
    signedIn((sent) => at(place, sent), username, password);

  return {
    async sessions() {
      const cookie = await signsIn(0, "leader", process.env.DEMO_PASSWORD ?? "");
      expect(cookie).toBeDefined();
      const list: Sent = { method: "GET", path: "/api/v1/issues", cookie };
      expect(await each(many, async (place) => (await at(place, list)).status)).toEqual(Array(many).fill(200));
      // Ended in the first process: at once in all of them.
      const { eq } = await import("drizzle-orm");
      const { db } = await import("@/db/client");
      const { accounts, sessions } = await import("@/db/schema");
      const page = await at(0, { method: "GET", path: "/api/auth/csrf", cookie });
      const proof = [page.headers["set-cookie"] ?? []].flat().map((one) => one.split(";")[0]);
      const out = await at(0, {
        method: "POST",
        path: "/api/auth/signout",
        cookie: [cookie, ...proof].join("; "),
        headers: asForm,
        body: form({ csrfToken: JSON.parse(page.text).csrfToken, json: "true" }),
      });
      expect(out.status).toBe(200);
      expect(await each(many, async (place) => (await at(place, list)).status)).toEqual(Array(many).fill(401));
      const left = await db
        .select({ sid: sessions.sid })
        .from(sessions)
        .innerJoin(accounts, eq(accounts.id, sessions.accountId))
        .where(eq(accounts.username, "leader"));
      expect(left).toEqual([]);
    },

    /** Five wrong passwords through whichever process lock the account in every one. */
    async locks() {
      for (let count = 0; count < 5; count++) expect(await signsIn(count, "county-leader", "wrong")).toBeUndefined();
      for (let place = 0; place < many; place++)
        expect(await signsIn(place, "county-leader", process.env.DEMO_PASSWORD ?? "")).toBeUndefined();
    },

    /** Sixty tries of a code an address, whoever counts them; another address is not kept out. */
    async limits() {
      const tries = (address: string) => (place: number) =>
        at(place, {
          method: "POST",
          path: "/api/public/follow",
          headers: { ...asForm, [visitor]: address },
          body: form({ number: "SQ-2023-0001", code: "AAAA-BBBB-CCCC" }),
        }).then(({ status }) => status);
      const answers = await each(70, tries("198.51.100.7"));
      expect(answers.filter((status) => status === 303)).toHaveLength(60);
      expect(answers.filter((status) => status === 429)).toHaveLength(10);
      expect(await tries("198.51.100.8")(0)).toBe(303);
    },

    /** One form sent through every process at the same moment is told once; each telling has a number of its own. */
    async tells() {
      const { like } = await import("drizzle-orm");
      const { db } = await import("@/db/client");
      const { painPoints } = await import("@/db/schema");
      const mark = `几个进程 ${randomUUID()}`;
      await each(rounds, async (round) => {
        const token = await aged(60);
        const body = form({ text: `${mark} 第${round}件：窗口要收复印件。`, token });
        const address = `198.51.100.${20 + round}`;
        const answers = await each(many * 2, (place) =>
          at(place, {
            method: "POST",
            path: "/api/public/tell",
            headers: { ...asForm, [visitor]: address },
            body,
          }),
        );
        for (const { status, headers } of answers) {
          expect(status).toBe(303);
          expect(headers.location).toMatch(/\/tell(\/done$|\?again=1$|#top$)/);
        }
      });
      const told = await db
        .select({ number: painPoints.number })
        .from(painPoints)
        .where(like(painPoints.text, `%${mark}%`));
      expect(told).toHaveLength(rounds);
      expect(new Set(told.map(({ number }) => number)).size).toBe(rounds);
    },

    /** Issues get numbers without a gap or a twin; two inspectors decide one at once, and one of them has. */
    async decides() {
      const { inArray } = await import("drizzle-orm");
      const { db } = await import("@/db/client");
      const { issues } = await import("@/db/schema");
      const keys = [
        written(await sessionCookieFor("inspector", base)),
        written(await sessionCookieFor("inspector2", base)),
      ] as const;
      const words = { title: "几个进程同时办", description: "两位督查员同时点了按钮。", cause: "演练。" };
      const ids = await each(rounds, async (place) => {
        const id = randomUUID();
        const input = { id, unit: "CZ", source: "other", ...words };
        expect(outcome(await moves(place, keys[0], "draft", "/issues/new", input))).toBe("done");
        return id;
      });
      const raised = await each(rounds, (place) => {
        const id = ids[place] ?? "";
        const input = { id, version: 1, ...words, severity: "medium", brought: "nothing" };
        return moves(place, keys[0], "raise", `/issues/${id}`, input);
      });
      expect(raised.map(outcome)).toEqual(ids.map(() => "done"));
      const rows = await db.select().from(issues).where(inArray(issues.id, ids));
      const numbers = rows.map(({ number }) => Number(number?.split("-").at(-1))).sort((a, b) => a - b);
      expect(numbers).toEqual(numbers.map((_, place) => (numbers[0] ?? 0) + place));

      await each(rounds, async (round) => {
        const { id = "", version = 0 } = rows[round] ?? {};
        const input = { id, version, reason: "与已立项的问题相同。" };
        const answers = await each(many, (place) =>
          moves(round + place, keys[place % 2] ?? "", place % 2 ? "returnDraft" : "decline", `/issues/${id}`, input),
        );
        const outcomes = answers.map(outcome).sort();
        expect(outcomes.filter((one) => one === "done")).toHaveLength(1);
        for (const other of outcomes.filter((one) => one !== "done"))
          expect(["changed", "changedMeanwhile", "notNow"]).toContain(other);
      });
    },

    syncs: () => syncsThrough(at, base),

    /** Pages and the keys of their actions come from one build. */
    async pages() {
      const pages = await each(many, (place) => at(place, { method: "GET", path: "/tell" }));
      const scripts = pages.map(({ text }) =>
        [...text.matchAll(/src="(\/_next\/[^"]+)"/g)].map(([, src]) => src).sort(),
      );
      expect(scripts[0]?.length).toBeGreaterThan(0);
      for (const one of scripts) expect(one).toEqual(scripts[0]);
    },

    whole: expectWhole,
  };
}
