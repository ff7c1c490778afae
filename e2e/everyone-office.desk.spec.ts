import { issueStates } from "@/domain/issue";
import { locales } from "@/domain/language";
import { auditor, partsOf } from "./support/audit-page";
import { addresses, crawl, isPublic, kindOf, unreached } from "./support/crawl";
import { expect, test } from "./support/fixtures";

// A server of its own: languages that accounts choose here are nobody else's. Nothing is recorded of
// so many pages; what is wrong is told by page and element.
test.use({ clockAt: "2023-07-07T09:00:00+08:00", trace: "off", screenshot: "off" });
test.describe.configure({ mode: "parallel" });

/** Lists by state and tab are pages of their own; of what they list, one each. */
const nameOf = (path: string) => {
  const asked = new URLSearchParams(path.split("?")[1] ?? "");
  return `${kindOf(path)} ${["status", "tab"].map((key) => asked.get(key) ?? "").join(" ")}`;
};
const nothing = "q=zzzzzzzz&tab=none";
const forWork = [
  ...issueStates.map((state) => `/issues?status=${state}`),
  ...["issues", "tasks", "walks", "search"].map((list) => `/${list}?${nothing}`),
];
const roles = {
  inspector: [...forWork, `/pain-points?${nothing}`],
  head: forWork,
  liaison: forWork,
  leader: [...forWork, "/instructions?tab=none"],
  "county-inspector": forWork,
  "county-leader": forWork,
  "county-liaison": forWork,
  "two-hats": forWork,
  admin: [`/accounts?${nothing}`, `/system/tasks?${nothing}`],
  security: [],
  auditor: [`/audit?who=zzzz&tab=none`],
};

for (const locale of locales)
  test(`every page of the office and what opens on it, for every role, in ${locale}`, async ({ as, allow }) => {
    test.setTimeout(600_000);
    allow(/ERR_FAILED|404/); // nothing that a dialog sends arrives
    const { transaction } = await import("@/db/client");
    const { accounts } = await import("@/db/schema");
    await transaction((tx) => tx.update(accounts).set({ locale }));
    // English words are longer: that tells on a phone.
    const { states, judge, wrong } = auditor(locale === "zh-CN" ? ["desk", "phone"] : ["phone"]);
    const known = new Set<string>();
    const visited = new Set<string>();
    for (const [username, more] of Object.entries(roles)) {
      const page = await as(username);
      await page.route("**/*", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
      const starts = ["/sign-in", "/password", ...more];
      for await (const { path, kind, read } of crawl(page, starts, (html) => partsOf(page, html), nameOf)) {
        visited.add(kind);
        const isNew = read.parts.some((part) => !known.has(part));
        if (!isNew) continue; // made of nothing that was not looked at before
        for (const part of read.parts) known.add(part);
        await page.goto(path);
        await states(page, `${username} at ${path}`, kind);
      }
      if (username !== "inspector") continue;
      expect((await page.goto("/issues/none"))?.status()).toBe(404);
      await judge(page, "an issue not found");
    }
    expect(wrong()).toEqual([]);
    expect(addresses.filter((path) => !isPublic(path) && !visited.has(path)).toSorted()).toEqual(unreached);
  });
