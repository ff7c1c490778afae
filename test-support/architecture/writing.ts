import { isTest, roomOf } from "./rooms";
import type { Source } from "./sources";

/** Who may look at the machine's clock, each with its reason. */
export const clockReaders: Record<string, string> = {
  "lib/clock.ts": "it is the clock",
  "features/recorder/components/device-clock.ts": "a telephone without signal has no other",
};

const ships = (path: string) => ["app", "features", "components", "lib", "db", "domain"].includes(roomOf(path));
const isCommand = (path: string) => /^features\/[^/]+\/commands(\.ts|\/)/.test(path);

export const clock = ({ path, code }: Source): string[] =>
  (ships(path) || isTest(path)) && !(path in clockReaders) && /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)/.test(code)
    ? ["time is an argument: only lib/clock.ts asks the machine"]
    : [];

export const rawHtml = ({ path, code }: Source): string[] =>
  ships(path) && /dangerouslySetInnerHTML|\.innerHTML\s*=|\.insertAdjacentHTML\(/.test(code)
    ? ["no raw HTML: let React write it"]
    : [];

/** A viewer is made where somebody is known, and nowhere else. */
export const viewers = ({ path, code }: Source): string[] =>
  /\bmakeViewer\b/.test(code) &&
  !path.startsWith("lib/auth/") &&
  path !== "lib/job.ts" &&
  roomOf(path) !== "test-support"
    ? ["only lib/auth and lib/job.ts make a viewer; a test uses testViewer"]
    : [];

/** The demonstration acts as its accounts; what ships asks who is signed in. */
export const acting = ({ path, imports }: Source): string[] =>
  imports.some((one) => one.path === "lib/auth/act-as") && roomOf(path) !== "scripts"
    ? ["only the demonstration's job (scripts/) acts as somebody: here the viewer comes from sign-in"]
    : [];

/** Which commands may use the moves behind them. */
const movers: Record<string, readonly string[]> = {
  "features/issues/commands/move": ["features/issues/commands/"],
  "features/walks/commands/move": ["features/walks/commands/"],
  "features/instructions/commands/move": ["features/instructions/commands/"],
  "features/orders/commands/move": ["features/orders/commands/"],
  "features/pain-point-way/commands": ["features/pain-points/commands/", "features/issues/commands/move.ts"],
};

/** One way to change an issue, and one to change a pain point. */
export const privateMove = ({ path, imports }: Source): string[] =>
  imports.some((one) => movers[one.path ?? ""]?.every((from) => !path.startsWith(from)))
    ? ["the move behind the commands is private: call one of the feature's commands"]
    : [];

/** Reads are queries, writes are commands. */
export function writes({ path, code, imports }: Source): string[] {
  if (isTest(path) || isCommand(path) || !["app", "features", "components", "domain"].includes(roomOf(path))) return [];
  const tables = imports.filter((one) => one.path?.startsWith("db/schema")).flatMap((one) => one.names);
  const written = [...code.matchAll(/\.(?:insert|update|delete)\(\s*(\w+)/g)].some(([, name = ""]) =>
    tables.includes(name),
  );
  const opens = imports.some((one) => one.path === "db/client" && one.names.includes("transaction"));
  return written || opens ? ["writes belong into commands: there permission and history cannot be forgotten"] : [];
}

/** An un-awaited query in a transaction can outlive the commit. */
export const leftRunning = ({ code }: Source): string[] =>
  [...code.matchAll(/(?:[;{}]|=>\s*\{)\s*\n(\s*)(?:tx|db)\s*\.(?:insert|update|delete|select|execute)\b/g)].length > 0
    ? ["a query is neither awaited nor returned: it can outlive the commit"]
    : [];

export const serverActions = ({ path, code }: Source): string[] =>
  /["']use server["']/.test(code) && !/^features\/[^/]+\/actions(\.ts|\/)/.test(path) && roomOf(path) !== "test-support"
    ? ["server actions live in features/<noun>/actions.ts"]
    : [];

/** Words live in messages/; what stays in code has its reason here. */
export const wordsInCode: Record<string, string> = {
  "features/catalogue/commands/cell.ts": "what bureaus write into their lists: 是, 否, 2023年2月14日",
};

export const words = ({ path, code }: Source): string[] =>
  ["app", "features", "components"].includes(roomOf(path)) &&
  !isTest(path) &&
  !(path in wordsInCode) &&
  /\p{Script=Han}/u.test(code)
    ? ["words for people belong into messages/zh-CN.json"]
    : [];
