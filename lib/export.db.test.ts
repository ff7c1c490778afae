import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { getTableColumns, sql } from "drizzle-orm";
import { unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { createFormatter, createTranslator } from "next-intl";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { transaction } from "@/db/client";
import { calendarFeeds } from "@/db/schema";
import { tablesInOrder } from "@/db/tables";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import { ofAccount, plainly } from "@/features/accounts/commands/lock-account";
import { digestOf } from "@/features/calendar-feed/queries/feed";
import { importKinds } from "@/features/catalogue/schema";
import { appendEvent } from "@/features/history/commands";
import messages from "@/messages/zh-CN.json";
import { freshDatabase } from "@/test-support/fresh-database";
import { oneself, permissionStage, type Stage } from "@/test-support/permission/stage";
import { undone } from "@/test-support/undone";
import { testViewer } from "@/test-support/viewer";
import { formats } from "./formats";

// Whatever somebody takes away as a file is opened by a program that runs what looks like a formula. All
// that people write is made to look like one, and every file there is is taken and read again.

const signedIn = vi.hoisted(() => ({ viewer: null as Viewer | null }));
vi.mock("@/lib/auth/viewer", () => ({
  admitted: async () => ({ ok: true, value: signedIn.viewer }),
  currentSession: async () => null,
}));
vi.mock("next-intl/server", () => ({
  getTranslations: async (asked: "state" | { namespace: "state" }) =>
    createTranslator({ locale: "zh-CN", messages, namespace: typeof asked === "string" ? asked : asked.namespace }),
  getFormatter: async () => createFormatter({ locale: "zh-CN", formats, timeZone: "Asia/Shanghai" }),
}));

const beginnings = ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"];
/** What people write, as against codes and keys. */
const written =
  /^(title|name|shortName|description|text|reason|matter|demand|question|actorName|actorUnit|idea|measures|office)$/;
const secret = "calendar-secret-calendar-secret-calendar";

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
interface Asked {
  viewer?: Viewer;
  params?: Record<string, string>;
  query?: Record<string, string>;
}
interface Case {
  asks(stage: Stage): Asked[];
  /** It shows something that somebody wrote, so that it has something to make harmless. */
  written: boolean;
}
const inspector = testViewer(oneself, ["inspector", "CZ"]);
const cases: Record<string, Case> = {
  "api/issues/export": { written: true, asks: () => [{ viewer: inspector }] },
  "api/audit/export": {
    written: true,
    asks: () =>
      ["csv", "xlsx"].map((format) => ({ viewer: testViewer(oneself, ["auditor", "CZ"]), query: { format } })),
  },
  "api/system/templates/[kind]": {
    written: false,
    asks: () => importKinds.map((kind) => ({ viewer: testViewer(oneself, ["admin", "CZ"]), params: { kind } })),
  },
  "api/calendar/[secret]": { written: false, asks: () => [{ params: { secret: `${secret}.ics` } }] },
  "api/orders/[id]/document": {
    written: true,
    asks: ({ orders }) =>
      orders
        .filter(({ subject }) => can(inspector, "order.see", subject))
        .slice(0, 2)
        .map(({ id }) => ({ viewer: inspector, params: { id } })),
  },
};
/** Bytes as they came, or a picture drawn anew; nothing is written into them. */
const asTheyCame = ["api/files/[id]"];

const givesFile = /attachment\(|content-disposition|text\/(csv|calendar)|sheet\/write/i;
const handlers: Record<string, Handler> = {};
for (const entry of readdirSync("app", { recursive: true, withFileTypes: true })) {
  if (entry.name !== "route.ts" || !givesFile.test(readFileSync(join(entry.parentPath, entry.name), "utf8"))) continue;
  const exported: Record<string, Handler> = await import(resolve(entry.parentPath, entry.name));
  if (exported.GET) handlers[relative("app", entry.parentPath)] = exported.GET;
}

/** Every text that somebody wrote begins like this from now on. */
async function begin(beginning: string): Promise<void> {
  await transaction(async (tx) => {
    for (const table of tablesInOrder())
      for (const [name, column] of Object.entries(getTableColumns(table)))
        if (written.test(name) && column.dataType === "string")
          await tx.update(table).set({ [name]: sql`${beginning} || ${column}` });
  });
}

const runs = /^[=+\-@\t\r＝＋－＠]/;
const isNumber = (cell: string) => /^-?\d+(\.\d+)?$/.test(cell);
const xmlOf = (bytes: Uint8Array, part: RegExp) =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => part.test(name))
    .map(([, one]) => new TextDecoder().decode(one))
    .join("\n");

/** What would run, were it opened; and all the words of the file. */
const readers: Record<string, (bytes: Uint8Array) => Promise<{ would: string[]; words: string[] }>> = {
  "text/csv": async (bytes) => {
    const cells = parse(Buffer.from(bytes), { bom: true, record_delimiter: "\r\n", relax_column_count: true }).flat();
    return { words: cells, would: cells.filter((cell) => runs.test(cell) && !isNumber(cell)) };
  },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": async (bytes) => {
    const { sheets } = await readXlsx(bytes);
    const words = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.filter((cell) => typeof cell === "string")));
    const formulas = xmlOf(bytes, /sheet\d+\.xml$/).match(/<f[ >][^<]*/g) ?? [];
    return { words, would: [...words.filter((cell) => runs.test(cell)), ...formulas] };
  },
  // Words stand in a paper as words; what runs there is a field.
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": async (bytes) => {
    const body = xmlOf(bytes, /word\/document\.xml$/);
    const fields = body.match(/<w:(instrText|fldSimple|fldChar|object|altChunk)\b[^>]*>/g) ?? [];
    return { words: [...body.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text = ""]) => `'${text}`), would: fields };
  },
  // A line of a calendar is a property and its value: nothing begins one but we.
  "text/calendar": async (bytes) => {
    const lines = Buffer.from(bytes).toString("utf8").replace(/\r\n /g, "").split("\r\n").filter(Boolean);
    const ours =
      /^(BEGIN|END|UID|DTSTAMP|DTSTART;VALUE=DATE|DTEND;VALUE=DATE|SUMMARY|URL|TRANSP|VERSION|PRODID|CALSCALE|METHOD|NAME|X-WR-CALNAME|X-WR-TIMEZONE|REFRESH-INTERVAL;VALUE=DURATION|X-PUBLISHED-TTL):[^\r\n]*$/;
    return { words: lines, would: lines.filter((line) => !ours.test(line)) };
  },
};

let stage: Stage;
beforeAll(async () => {
  await freshDatabase();
  stage = await permissionStage();
  const row = { accountId: oneself, digest: digestOf(secret), createdAt: new Date("2023-05-08T01:00:00Z") };
  await transaction((tx) => tx.insert(calendarFeeds).values(row));
  await transaction((tx) => appendEvent(tx, inspector, row.createdAt, ofAccount(oneself), plainly("passwordChanged")));
});

it("knows every route that gives a file", () => {
  expect(Object.keys(handlers).sort()).toEqual([...Object.keys(cases), ...asTheyCame].sort());
});

describe("nothing runs in a file that is taken away", () => {
  it.each(Object.entries(cases))("%s", async (name, { asks, written }) => {
    for (const beginning of written ? beginnings : beginnings.slice(0, 1))
      for (const { viewer = null, params = {}, query = {} } of asks(stage)) {
        signedIn.viewer = viewer;
        const { gave } = await undone(async () => {
          await begin(beginning);
          const request = new Request(`http://here/?${new URLSearchParams(query)}`);
          const response = await handlers[name]?.(request, { params: Promise.resolve(params) });
          const type = response?.headers.get("content-type")?.split(";")[0] ?? "";
          return { status: response?.status, type, bytes: new Uint8Array((await response?.arrayBuffer()) ?? []) };
        });
        const where = `${JSON.stringify(beginning)} ${JSON.stringify({ params, query })}`;
        expect(gave.status, where).toBe(200);
        expect(Object.keys(readers), where).toContain(gave.type);
        const { would, words } = (await readers[gave.type]?.(gave.bytes)) ?? { would: [name], words: [] };
        expect(would, where).toEqual([]);
        // It was there, and is still readable behind its mark.
        const marked = words.filter(
          (word) => word.startsWith(`'${beginning}`) || word.startsWith(`'${beginning.trim()}`),
        );
        if (written) expect(marked.length, where).toBeGreaterThan(0);
      }
  });
});
