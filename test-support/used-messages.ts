import type { Source } from "./architecture/sources";

/** What the code asks of the messages, read from its text. */
export interface Asked {
  /** Keys written out in full. */
  keys: Map<string, string>;
  /** Keys of which only a part is written: t(`state.${state}`). */
  patterns: RegExp[];
  /** Namespaces from which a key is chosen at run time: t(code). */
  open: Set<string>;
}

const opening = "(?:await\\s+)?(?:useTranslations|getTranslations|createTranslator)\\(([^()]*)\\)";
const bound = new RegExp(`(?:const|let)\\s+(\\w+)\\s*=\\s*${opening}`, "g");
const several = /const\s+\[([^\]]*)\]\s*=\s*await\s+Promise\.all\(\[([\s\S]*?)\]\s*\)/g;
const handedOn = /(\w+)\s*:\s*[^,;=(){}]*?(?:Translations|Translator)\b[^,;=(){}]*?"([\w.]+)"/g;

/** Called on the spot: (await getTranslations("nav"))("desk") */
const onTheSpot = /(?:useTranslations|getTranslations)\(["']([\w.]+)["']\)\)?\(/g;

const namespaceOf = (given: string): string => /["']([\w.]+)["']/.exec(given)?.[1] ?? "";

/** Splits at the commas that are not inside brackets. */
function split(text: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const letter of text) {
    if ("([{".includes(letter)) depth++;
    if (")]}".includes(letter)) depth--;
    if (letter === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}

/** Names in this file that translate, each with the namespaces it may stand for. */
function translators(code: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (name: string, namespace: string) => found.set(name, (found.get(name) ?? new Set()).add(namespace));
  for (const [, name = "", given = ""] of code.matchAll(bound)) add(name, namespaceOf(given));
  for (const [, name = "", namespace = ""] of code.matchAll(handedOn)) add(name, namespace);
  for (const [, names = "", values = ""] of code.matchAll(several)) {
    const all = split(values);
    split(names).forEach((name, at) => {
      const given = new RegExp(`^${opening}$`).exec(all[at] ?? "")?.[1];
      if (given !== undefined) add(name, namespaceOf(given));
    });
  }
  return found;
}

/** The first argument of the call whose bracket opens right before `start`. */
function firstArgument(code: string, start: number): string {
  let depth = 0;
  for (let at = start; at < code.length; at++) {
    const letter = code[at] ?? "";
    if ("([{".includes(letter)) depth++;
    if (depth === 0 && (letter === "," || letter === ")")) return code.slice(start, at);
    if (")]}".includes(letter)) depth--;
  }
  return "";
}

const full = (namespace: string, rest: string) => (namespace ? `${namespace}.${rest}` : rest);
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Adds what one call asks; `start` is right behind its opening bracket. */
function collectCall({ path, code }: Source, start: number, namespaces: ReadonlySet<string>, asked: Asked): void {
  // What is compared is no key: t(kind === "a" ? "x" : "y").
  const argument = firstArgument(code, start).replace(/[!=]==?\s*(["'])[^"']*\1/g, "");
  const literals = [...argument.matchAll(/"([^"]*)"/g)].map(([, text = ""]) => text);
  const templates = [...argument.matchAll(/`([^`]*)`/g)].map(([, text = ""]) => text);
  for (const namespace of namespaces) {
    for (const literal of literals)
      if (namespaces.size === 1 || !asked.keys.has(full(namespace, literal)))
        asked.keys.set(full(namespace, literal), namespaces.size === 1 ? path : "");
    for (const template of templates) {
      const parts = full(namespace, template).split(/\$\{[^}]*\}/);
      asked.patterns.push(new RegExp(`^${parts.map(escaped).join(".+")}$`));
    }
    if (literals.length === 0 && templates.length === 0) asked.open.add(namespace);
  }
}

/** Adds what one file asks. */
function collect(file: Source, asked: Asked): void {
  for (const [name, namespaces] of translators(file.code)) {
    const calls = new RegExp(`(?<![\\w.])${name}(?:\\.(?:rich|markup|raw|has))?\\(`, "g");
    for (const call of file.code.matchAll(calls)) collectCall(file, call.index + call[0].length, namespaces, asked);
  }
  for (const call of file.code.matchAll(onTheSpot))
    collectCall(file, call.index + call[0].length, new Set([call[1] ?? ""]), asked);
}

export function askedIn(files: readonly Source[]): Asked {
  const asked: Asked = { keys: new Map(), patterns: [], open: new Set() };
  for (const file of files) collect(file, asked);
  return asked;
}

/** The leaves of a message file, by their full keys. */
export function leaves(messages: object, prefix = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(messages)) {
    if (typeof value === "string") found.set(prefix + key, value);
    else for (const [inner, text] of leaves(value, `${prefix}${key}.`)) found.set(inner, text);
  }
  return found;
}

/** Keys that somebody asks for and nobody wrote. */
export const missing = (known: ReadonlyMap<string, string>, { keys }: Asked): string[] =>
  [...keys].filter(([key, path]) => path !== "" && !known.has(key)).map(([key, path]) => `${key} (${path})`);

/**
 * Keys that nobody asks for. One chosen at run time counts as used when its name is written
 * somewhere in the code.
 */
export function unused(known: ReadonlyMap<string, string>, asked: Asked, files: readonly Source[]): string[] {
  const words = new Set(files.flatMap(({ code }) => code.match(/[A-Za-z_$][\w$]*/g) ?? []));
  return [...known.keys()].filter((key) => {
    if (asked.keys.has(key) || asked.patterns.some((pattern) => pattern.test(key))) return false;
    const parts = key.split(".");
    const isOpen = parts.some((_, at) => asked.open.has(parts.slice(0, at).join(".")) && parts.length - at <= 2);
    return !(isOpen && words.has(parts.at(-1) ?? ""));
  });
}
