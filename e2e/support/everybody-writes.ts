import { randomUUID } from "node:crypto";
import { sessionCookieFor } from "./sign-in";
import { type Acknowledged, writers } from "./writers";

const written = ({ name, value }: { name: string; value: string }) => `${name}=${value}`;
export const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Each kind of write goes on and on, whatever becomes of the server, until `stop()`; `kept` is what was acknowledged. */
export async function everybodyWrites() {
  const base = process.env.NEXTAUTH_URL ?? "";
  const { eq } = await import("drizzle-orm");
  const { db } = await import("@/db/client");
  const { accounts, walks } = await import("@/db/schema");
  const [walk] = await db
    .select({ id: walks.id, recorder: walks.recorderId, head: walks.headId })
    .from(walks)
    .where(eq(walks.state, "walking"))
    .limit(1);
  const recorder = walk?.recorder ?? walk?.head ?? "";
  const [account] = await db.select({ username: accounts.username }).from(accounts).where(eq(accounts.id, recorder));
  if (!walk || !account) throw new Error("nobody walks in the demonstration");

  const kept: Acknowledged = { drafts: [], raised: [], files: [], told: [], notes: 0, stepId: randomUUID() };
  const cookies = {
    inspector: written(await sessionCookieFor("inspector", base)),
    recorder: written(await sessionCookieFor(account.username, base)),
  };
  let going = true;
  const heard: number[] = [];
  const loops = writers({ base, cookies, recorder, walkId: walk.id }, kept, (status) => heard.push(status)).map(
    async (write) => {
      while (going) {
        await write();
        await sleep(5);
      }
    },
  );
  const all = Promise.all(loops);
  const amounts = () => [kept.drafts.length, kept.raised.length, kept.files.length, kept.told.length, kept.notes];
  return {
    kept,
    /** How many of each kind: drafts, raised, files, told, notes. */
    amounts,
    /** Waits until another one was acknowledged, of one kind or of each. */
    grown: async (kind?: number) => {
      const before = amounts();
      const has = () => {
        const more = amounts().map((amount, at) => amount > (before[at] ?? 0));
        return kind === undefined ? more.every(Boolean) : more[kind % more.length];
      };
      for (let tries = 0; !has() && tries < 2_000; tries++) await sleep(10);
    },
    /** What was answered so far; a refused action counts by what a form's door would answer. */
    statuses: () => [...heard],
    stop: async () => {
      going = false;
      await all;
    },
  };
}
