import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { act } from "./act";
import { aged } from "./door";
import { type Answer, ask } from "./stranger";

// People who write all the time, whatever becomes of the server. Each remembers what was acknowledged.

export interface Acknowledged {
  drafts: string[];
  raised: string[];
  files: string[];
  /** How often the step was noted anew, as of the last answer. */
  notes: number;
  /** The step that is noted. */
  stepId: string;
  /** Words that a citizen told. */
  told: string[];
}

export interface World {
  base: string;
  cookies: { inspector: string; recorder: string };
  /** Who walks, and what. */
  recorder: string;
  walkId: string;
}

const ok = (answer: Answer | undefined): answer is Answer => answer !== undefined && answer.status < 400;

async function photo(seed: number): Promise<Buffer> {
  const background = { r: seed % 256, g: (seed * 7) % 256, b: (seed * 13) % 256 };
  return sharp({ create: { width: 320, height: 240, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

/** One round of each kind of write; a server that is away answers nothing, and nothing is remembered. */
export function writers(
  { base, cookies, recorder, walkId }: World,
  kept: Acknowledged,
  heard: (status: number) => void = () => {},
) {
  const hear = <T extends { status: number }>(answer: T): T => {
    heard(answer.status);
    return answer;
  };
  const send = (...given: Parameters<typeof ask>) => ask(...given).then(hear, () => undefined);

  async function done(name: "draft" | "raise", path: string, input: unknown): Promise<boolean> {
    const given = { path, cookie: cookies.inspector, input };
    const answer = await act(base, `features/issues/actions.ts ${name}`, given).then(hear, () => undefined);
    // Another try may do it; anything else the writers have not deserved.
    if (ok(answer) && /"ok":false.*"code":"(busy|noRoom|away)"/s.test(answer.text)) {
      heard(503);
      return false;
    }
    if (ok(answer) && /"ok":false/.test(answer.text)) throw new Error(answer.text.slice(0, 500));
    return ok(answer) && answer.text.includes('"ok":true');
  }

  let count = 0;
  let noted = 0;
  async function upload(issue: string) {
    const id = randomUUID();
    const query = new URLSearchParams({ id, name: "现场.jpg", phase: "found", issue });
    const body = await photo(count++);
    const answer = await send(base, { method: "POST", path: `/api/files?${query}`, cookie: cookies.inspector, body });
    if (ok(answer)) kept.files.push(id);
  }
  return [
    async function raise() {
      const id = randomUUID();
      const words = { title: `断电演练 ${id}`, description: "写到一半，服务器停了。", cause: "演练。" };
      if (!(await done("draft", "/issues/new", { id, unit: "CZ", source: "other", ...words }))) return;
      kept.drafts.push(id);
      await upload(id);
      const input = { id, version: 1, ...words, severity: "medium", brought: "nothing" };
      if (await done("raise", `/issues/${id}`, input)) kept.raised.push(id);
    },
    async function record() {
      const note = ++noted;
      const at = Date.now();
      const step = {
        id: kept.stepId,
        position: 1,
        name: "取号",
        minutes: 3,
        waitingMinutes: 9,
        trips: 0,
        documents: [],
      };
      const answer = await send(base, {
        method: "POST",
        path: `/api/walks/${walkId}/sync`,
        cookie: cookies.recorder,
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          account: recorder,
          sentAt: at,
          steps: [{ ...step, note: `第${note}次`, removed: false, editedAt: at }],
          answers: [],
          findings: [],
        }),
      });
      if (ok(answer)) kept.notes = note;
    },
    async function tell() {
      const words = `断电演练 ${randomUUID()} 窗口要收复印件。`;
      const form = new FormData();
      form.set("text", words);
      form.set("token", await aged(30));
      form.set("pictures", new Blob([new Uint8Array(await photo(count++))]), "a.jpg");
      const answer = await fetch(`${base}/api/public/tell`, { method: "POST", body: form, redirect: "manual" }).then(
        hear,
        () => undefined,
      );
      if (answer?.status === 303 && answer.headers.get("location")?.endsWith("/tell/done")) kept.told.push(words);
    },
  ];
}
