import { type Answer, actions, ask } from "./stranger";

/** Calls a server action as the browser does, by its name: `features/issues/actions.ts draft`. */
export function act(
  base: string,
  name: string,
  given: { path: string; cookie: string; input: unknown; headers?: Record<string, string> },
): Promise<Answer> {
  const found = actions().find((action) => action.name === name);
  if (!found) throw new Error(`no action ${name} in the build`);
  return ask(base, {
    method: "POST",
    path: given.path,
    cookie: given.cookie,
    headers: {
      "next-action": found.id,
      "content-type": "text/plain;charset=UTF-8",
      accept: "text/x-component",
      ...given.headers,
    },
    body: JSON.stringify([given.input]),
  });
}

/** What it answered: done, or the code of the refusal. */
export function outcome({ status, text }: Answer): string {
  if (status >= 400) return `status ${status}`;
  if (text.includes('"ok":true')) return "done";
  return /"code":"(\w+)"/.exec(text)?.[1] ?? text.slice(0, 300);
}
