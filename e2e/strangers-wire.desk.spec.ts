import { connect } from "node:net";
import { expect, test } from "./support/fixtures";
import { openUpload } from "./support/open-upload";
import { sessionCookieFor } from "./support/sign-in";
import { type Answer, ask, digest, routes, type Sent } from "./support/stranger";

// What goes over the wire beside the content: headers, cookies, origins, hosts, broken HTTP, the log.

test.use({ clockAt: "2023-07-03T10:07:00+08:00" });
test.setTimeout(180_000);

const someId = "01890000-0000-7000-8000-000000000000";
const cookieOf = async (username: string, url: string) => {
  const { name, value } = await sessionCookieFor(username, url);
  return `${name}=${value}`;
};

/** Raw bytes to the server, and what came back until it closed or fell silent. */
const raw = (base: string, bytes: string | Buffer) =>
  new Promise<string>((resolve) => {
    const { hostname, port } = new URL(base);
    const socket = connect(Number(port), hostname);
    let got = "";
    const end = () => {
      socket.destroy();
      resolve(got);
    };
    socket.setTimeout(4_000, end);
    socket.on("data", (part) => {
      got += part.toString("latin1");
    });
    socket.on("close", end);
    socket.on("error", end);
    socket.write(bytes);
  });

test("every kind of answer carries its headers", async ({ server }) => {
  const cookie = await cookieOf("inspector", server.url);
  const get = (path: string, more: Partial<Sent> = {}) => ask(server.url, { method: "GET", path, ...more });
  const { db } = await import("@/db/client");
  const { files } = await import("@/db/schema");
  const { isNotNull } = await import("drizzle-orm");
  const [file] = await db.select({ id: files.id }).from(files).where(isNotNull(files.issueId)).limit(1);
  const answers: Record<string, Answer> = {
    "a public page": await get("/"),
    "an English page": await get("/en/tell"),
    "a page of the office": await get("/issues", { cookie }),
    "a page flown": await get("/issues", { cookie, headers: { rsc: "1" } }),
    "a way to sign-in": await get("/issues"),
    "a page not found": await get("/nowhere"),
    "a page not found with a dot": await get("/nowhere.html"),
    "a page with a dot": await get("/issues/a.b", { cookie }),
    "a write to a page with a dot": await get("/tell.x", { method: "POST", body: "x" }),
    "the figures": await get("/api/v1/figures"),
    "a refusal": await get("/api/v1/issues"),
    "an API not found": await get("/api/nowhere"),
    "bad input": await get("/api/v1/figures?asOf=x"),
    health: await get("/api/health"),
    "an export": await get("/api/issues/export", { cookie }),
    "a file": await get(`/api/files/${file?.id}`, { cookie }),
    "a file not found": await get(`/api/files/${someId}`, { cookie }),
    "a form's answer": await get("/api/public/follow", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "number=x&code=y",
    }),
    "a form that cannot be read": await get("/api/public/tell", { method: "POST", body: "x" }),
    "next-auth": await get("/api/auth/csrf"),
    "a script": await get("/sw.js"),
  };
  for (const [what, { status, headers }] of Object.entries(answers)) {
    expect.soft(status, what).toBeLessThan(500);
    expect.soft(headers["x-content-type-options"], what).toMatch(/^nosniff(, nosniff)?$/);
    expect.soft(headers["x-frame-options"], what).toBe("DENY");
    expect.soft(headers["referrer-policy"], what).toBe("same-origin");
    expect.soft(headers["permissions-policy"], what).toContain("geolocation=()");
    expect.soft(headers["cross-origin-opener-policy"], what).toBe("same-origin");
    expect.soft(headers["cross-origin-resource-policy"], what).toBe("same-origin");
    expect.soft(headers["x-powered-by"], what).toBeUndefined();
    expect.soft(headers["strict-transport-security"], what).toBeUndefined();
    if (["a script", "an API not found", "a write to a page with a dot"].includes(what)) continue; // nothing is in them
    expect.soft(String(headers["content-security-policy"]), what).toMatch(/frame-ancestors 'none'|sandbox/);
    expect.soft(String(headers["content-security-policy"]), what).not.toContain("unsafe");
    // The framework leads what asks to be flown without a number of its own to an address with one.
    if (what !== "the figures" && !(what === "a page flown" && status === 307))
      expect.soft(String(headers["cache-control"]), what).toMatch(/no-store|no-cache/);
  }
  for (const what of ["a page of the office", "an export", "a refusal", "a form's answer"])
    expect.soft(String(answers[what]?.headers["cache-control"]), what).toContain("no-store");
  expect(answers["a write to a page with a dot"]?.status).toBe(405);
  for (const path of ["/", "/api/health", "/sign-in", "/api/nowhere"]) {
    const { headers } = await get(path, { headers: { "x-forwarded-proto": "https" } });
    expect.soft(headers["strict-transport-security"], path).toContain("max-age=31536000");
  }
  // No page is drawn for another host, kept for somebody else, or opened by a header that is the framework's own.
  for (const name of ["x-middleware-subrequest", "x-original-url", "x-rewrite-url", "x-invoke-path", "x-path"]) {
    const answer = await get("/issues", { headers: { [name]: name === "x-path" ? "//evil.example" : "/tell" } });
    expect.soft(answer.status, name).toBe(307);
    expect.soft(String(answer.headers.location), name).toMatch(/^\/sign-in/);
    expect.soft(String(answer.headers["content-security-policy"]), name).toContain("nonce-");
  }
  expect((await get("/_next/image?url=%2Fapi%2Ffiles%2Fx&w=640&q=75", { cookie })).status).toBe(404);
});

test("a document that was sent is served to be kept, never to be opened here", async ({ server }) => {
  const cookie = await cookieOf("liaison", server.url);
  const html = "<script>window.ran = true</script>";
  // Named as a page, and a page within: what it is told to be counts for nothing, its content does.
  const path = await openUpload("liaison", "情况说明.html");
  const pdf = Buffer.concat([Buffer.from("%PDF-1.4\n"), Buffer.from(html), Buffer.from("\n%%EOF\n")]);
  const sent = await ask(server.url, {
    method: "POST",
    path,
    cookie,
    headers: { "content-type": "text/html" },
    body: pdf,
  });
  expect(sent.status).toBe(201);
  const id = new URLSearchParams(path.split("?")[1]).get("id");
  const { status, headers } = await ask(server.url, { method: "GET", path: `/api/files/${id}`, cookie });
  expect(status).toBe(200);
  expect(headers["content-type"]).toBe("application/pdf");
  expect(headers["content-disposition"]).toMatch(/^attachment; filename\*=UTF-8''[^;]*\.pdf$/);
  expect(headers["content-security-policy"]).toContain("sandbox");
  const asPage = await openUpload("liaison", "a.html");
  expect((await ask(server.url, { method: "POST", path: asPage, cookie, body: html })).status).toBe(415);
});

test("no route takes a write from another site", async ({ server }) => {
  const cookie = await cookieOf("inspector", server.url);
  const before = await digest();
  const wrong: string[] = [];
  let shots = 0;
  for (const route of routes())
    for (const method of ["POST", "DELETE", "PUT", "PATCH"])
      for (const headers of [
        { origin: "https://evil.example" },
        { origin: "null" },
        { origin: `${server.url}.evil.example` },
        { "sec-fetch-site": "cross-site" },
      ]) {
        const path = route.replace(/\[[^\]]+\]/g, someId);
        const type = { "content-type": "application/x-www-form-urlencoded" };
        const given = { ...type, ...headers } as unknown as Record<string, string>;
        const { status } = await ask(server.url, { method, path, cookie, headers: given, body: "a=b" });
        shots++;
        if (![403, 405].includes(status)) wrong.push(`${method} ${path} ${JSON.stringify(headers)}: ${status}`);
      }
  expect(wrong).toEqual([]);
  expect(await digest()).toEqual(before);
  console.log(`foreign writes: ${shots} requests`);
});

test("HTTP that could be read in two ways is not read, and the server goes on", async ({ server }) => {
  const line = "POST /api/public/follow HTTP/1.1\r\nHost: x\r\n";
  const smuggled = "0\r\n\r\nGET /desk HTTP/1.1\r\nHost: x\r\n\r\n";
  const broken = {
    "both lengths": `${line}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n${smuggled}`,
    "two lengths": `${line}Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde`,
    "an unknown coding": `${line}Transfer-Encoding: xchunked\r\n\r\n${smuggled}`,
    "a coding after chunked": `${line}Transfer-Encoding: chunked, identity\r\n\r\n${smuggled}`,
    "a blank before the colon": `${line}Transfer-Encoding : chunked\r\n\r\n${smuggled}`,
    "a negative length": `${line}Content-Length: -1\r\n\r\n`,
    "NUL in a header": `${line}X-A: a\0b\r\n\r\n`,
    "no host": "GET / HTTP/1.1\r\n\r\n",
    "headers of 40 kB": `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${"a".repeat(40_000)}\r\n\r\n`,
    "no HTTP": "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 hello\r\n\r\n",
  };
  for (const [what, bytes] of Object.entries(broken)) {
    const got = await raw(server.url, bytes);
    expect.soft(got, what).toMatch(/^HTTP\/1\.1 4(00|31)/);
    expect.soft(got.match(/^HTTP\/1\.1/gm) ?? [], what).toHaveLength(1);
  }
  expect((await ask(server.url, { method: "GET", path: "/api/health" })).status).toBe(200);
});

test("another host's name gets into no address, and no address leads elsewhere", async ({ server }) => {
  // As a browser would understand it; `next` may be handed on, and is asked again there.
  const here = (to: string) => !to.includes("//") && new URL(to, server.url).origin === server.url;
  const evil = [
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "%2F%2Fevil.example",
    "/%09/evil.example",
    "javascript:alert(1)",
    "\r\nset-cookie: a=b",
    "https://evil.example\\@127.0.0.1",
  ];
  for (const headers of [
    { host: "evil.example" },
    { "x-forwarded-host": "evil.example" },
    { forwarded: "host=evil.example" },
  ] as Record<string, string>[])
    for (const path of ["/issues", "/issues/", "/", "/en", "/sign-in", "/api/auth/signin"]) {
      const { status, headers: told, text } = await ask(server.url, { method: "GET", path, headers });
      expect.soft(status, path).toBeLessThan(500);
      expect
        .soft(String(told.location ?? "").replace(/\?.*/, ""), `${path} ${JSON.stringify(headers)}`)
        .not.toContain("evil");
      expect.soft(text.includes("evil.example"), `${path} ${JSON.stringify(headers)}`).toBe(false);
    }
  const absolute = await raw(
    server.url,
    "GET http://evil.example/issues HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
  );
  expect(absolute).not.toMatch(/^location: *(https?:)?\/\/evil/im);

  const cookie = await cookieOf("inspector", server.url);
  for (const to of evil) {
    const asked = encodeURIComponent(to);
    for (const path of [
      `/sign-in?next=${asked}`,
      `/en/sign-in?next=${asked}`,
      `/second-step?next=${asked}`,
      `/api/auth/signin?callbackUrl=${asked}`,
      `/api/auth/signout?callbackUrl=${asked}`,
    ]) {
      const { status, headers } = await ask(server.url, { method: "GET", path, cookie });
      expect.soft(status, path).toBeLessThan(500);
      expect
        .soft(here(String(headers.location ?? "/").replace(/\?.*/, "")), `${path} leads to ${headers.location}`)
        .toBe(true);
    }
    const form = { "content-type": "application/x-www-form-urlencoded" };
    const entered = await ask(server.url, {
      method: "POST",
      path: "/api/auth/callback/credentials",
      headers: form,
      body: new URLSearchParams({ username: "liaison", password: "x", callbackUrl: to, csrfToken: "x" }).toString(),
    });
    expect.soft(entered.status, to).toBeLessThan(500);
    expect
      .soft(here(String(entered.headers.location ?? "/").replace(/\?.*/, "")), `${to}: ${entered.headers.location}`)
      .toBe(true);
    const kept = await ask(server.url, {
      method: "GET",
      path: "/api/auth/session",
      cookie: `next-auth.callback-url=${asked}`,
    });
    expect.soft(kept.status, `cookie ${to}`).toBeLessThan(500);
  }
});

test("the log stays a list of lines that nobody outside can write", async ({ server }) => {
  const said = server.log().length;
  const forged = '\r\n{"level":30,"msg":"forged"}\u001b[31m\u2028 forged"}';
  const coded = encodeURIComponent(forged);
  const header = forged.replace(/[^\x20-\x7e]/g, "~");
  const form = { "content-type": "application/x-www-form-urlencoded", "user-agent": header, "x-forwarded-for": header };
  for (const path of [
    `/${coded}`,
    `/issues?q=${coded}`,
    `/api/files/${coded}`,
    `/api/auth/signin?callbackUrl=${coded}`,
    `/api/auth/error?error=${coded}`,
    `/api/auth/${coded}`,
  ])
    await ask(server.url, { method: "GET", path, headers: { "user-agent": header } });
  for (const cookie of [
    `next-auth.callback-url=${coded}`,
    `next-auth.session-token=${coded}`,
    `next-auth.csrf-token=${coded}`,
  ])
    await ask(server.url, { method: "GET", path: "/api/auth/session", cookie });
  for (const path of [
    "/api/auth/callback/credentials",
    "/api/auth/signin/credentials",
    "/api/public/tell",
    "/api/public/follow",
    "/api/auth/_log",
  ])
    await ask(server.url, {
      method: "POST",
      path,
      headers: form,
      body: `username=${coded}&password=${coded}&number=${coded}&callbackUrl=${coded}&text=${coded}`,
    });
  const lines = server.log().slice(said).split("\n").filter(Boolean);
  for (const line of lines) {
    expect(() => JSON.parse(line), line).not.toThrow();
    expect(line).not.toContain("forged");
    expect(line).not.toContain("\u001b");
  }
});
