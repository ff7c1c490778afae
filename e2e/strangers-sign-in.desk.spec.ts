import { connect } from "node:net";
import { encode } from "next-auth/jwt";
import { expect, test } from "./support/fixtures";
import { type Answer, ask } from "./support/stranger";

// Strangers at the sign-in: what they send without end, and sessions that they choose.

test.use({ clockAt: "2023-07-03T10:07:00+08:00" });
test.setTimeout(120_000);

test("sign-in reads little of what has no end", async ({ server }) => {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  let [sent, got] = [0, ""];
  socket.on("data", (part) => {
    got += part.toString("latin1");
  });
  socket.on("error", () => {});
  socket.write(
    `POST /api/auth/callback/credentials HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n`,
  );
  const chunk = Buffer.concat([Buffer.from("10000\r\n"), Buffer.alloc(65_536, "a"), Buffer.from("\r\n")]);
  while (!got && sent < 200 * 1024 * 1024 && !socket.destroyed) {
    if (!socket.write(chunk)) await new Promise((go) => setTimeout(go, 5));
    sent += chunk.length;
  }
  expect(got).toMatch(/^HTTP\/1\.1 400/);
  expect(sent).toBeLessThan(50 * 1024 * 1024);
  socket.destroy();
});

test("cookies are ours alone, and a session begins and ends on the server", async ({ server }) => {
  const preset = `next-auth.session-token=${await encode({ token: { sid: "chosen-by-somebody-else" }, secret: process.env.NEXTAUTH_SECRET ?? "" })}`;
  const csrf = await ask(server.url, { method: "GET", path: "/api/auth/csrf" });
  const csrfCookie = String(csrf.headers["set-cookie"]).split(";")[0] ?? "";
  const enter = (cookie: string) =>
    ask(server.url, {
      method: "POST",
      path: "/api/auth/callback/credentials",
      cookie: `${csrfCookie}; ${cookie}`,
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({
        csrfToken: JSON.parse(csrf.text).csrfToken,
        username: "liaison",
        password: process.env.DEMO_PASSWORD ?? "",
        callbackUrl: "/desk",
      }).toString(),
    });
  const sessionIn = (answer: Answer) =>
    [answer.headers["set-cookie"] ?? []].flat().find((one) => one.startsWith("next-auth.session-token=")) ?? "";
  const first = sessionIn(await enter(preset));
  expect(first).toMatch(/; ?Path=\/;/i);
  expect(first).toMatch(/HttpOnly/i);
  expect(first).toMatch(/SameSite=Lax/i);
  const { sidOf } = await import("@/lib/auth/options");
  const sid = async (cookie: string) => sidOf(cookie.split(";")[0]?.split("=").slice(1).join("="));
  expect(await sid(first)).toBeTruthy();
  expect(await sid(first)).not.toBe("chosen-by-somebody-else");
  const bare = first.split(";")[0] ?? "";
  const second = sessionIn(await enter(bare)); // signed in again: another id
  expect(await sid(second)).not.toBe(await sid(first));
  const opens = async (cookie: string) =>
    (await ask(server.url, { method: "GET", path: "/api/v1/issues", cookie })).status;
  expect(await opens(preset)).toBe(401);
  expect(await opens(bare)).toBe(200);
  await ask(server.url, { method: "POST", path: "/api/sign-out", cookie: bare, headers: { origin: server.url } });
  expect(await opens(bare)).toBe(401); // the cookie is still the same; the row behind it is gone
});
