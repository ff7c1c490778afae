import { createHmac } from "node:crypto";
import { afterEach, expect, it, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});
const webhook = (allowed: "0" | "1") => {
  vi.stubEnv("WEBHOOK_PRIVATE", allowed);
  return import("./webhook");
};

it.each([
  ["https://oapi.dingtalk.com/robot/send?access_token=x", undefined],
  ["https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x", undefined],
  ["http://example.com/", "notHttps"],
  ["ftp://example.com/", "notHttps"],
  ["file:///etc/passwd", "format"],
  ["not an address", "format"],
  ["https://user:secret@example.com/", "format"],
  ["https://127.0.0.1/", "privateAddress"],
  ["https://2130706433/", "privateAddress"],
  ["https://0x7f.1/", "privateAddress"],
  ["https://localhost/", "privateAddress"],
  ["https://a.localhost/", "privateAddress"],
  ["https://10.1.2.3/", "privateAddress"],
  ["https://172.31.0.1/", "privateAddress"],
  ["https://192.168.1.1/", "privateAddress"],
  ["https://169.254.169.254/latest/meta-data", "privateAddress"],
  ["https://100.64.0.1/", "privateAddress"],
  ["https://[::1]/", "privateAddress"],
  ["https://[fd00::1]/", "privateAddress"],
  ["https://[fe80::1]/", "privateAddress"],
  ["https://[::ffff:10.0.0.1]/", "privateAddress"],
])("%s: %s", async (address, problem) => {
  expect((await webhook("0")).addressProblem(address)).toBe(problem);
});

it("a name that stands for a machine of this network is found out when it is called", async () => {
  vi.doMock("node:dns", () => ({
    lookup: (_: string, __: object, answer: (error: null, found: object[]) => void) =>
      answer(null, [{ address: "192.168.1.9", family: 4 }]),
  }));
  const { callWebhook } = await webhook("0");
  const call = { preset: "generic", address: "https://inside.example.com/", secret: null, text: "", data: {} } as const;
  expect(await callWebhook(call, new Date(0))).toBe("EPRIVATE");
  vi.doUnmock("node:dns");
});

it("signs for 钉钉 as its documents say, and for programs over time and body", async () => {
  const { requestOf } = await webhook("0");
  const at = new Date("2023-07-03T00:30:00Z");
  const call = { address: "https://example.com/robot?access_token=t", secret: "SECabc", text: "提醒", data: { a: 1 } };
  const ding = requestOf({ preset: "dingtalk", ...call }, at);
  const timestamp = String(at.getTime());
  expect(ding.url.searchParams.get("timestamp")).toBe(timestamp);
  expect(ding.url.searchParams.get("access_token")).toBe("t");
  expect(ding.url.searchParams.get("sign")).toBe(
    createHmac("sha256", "SECabc").update(`${timestamp}\nSECabc`).digest("base64"),
  );
  expect(ding.url.search).not.toContain("+"); // a plus would be read as a blank
  expect(JSON.parse(ding.body)).toEqual({ msgtype: "text", text: { content: "提醒" } });
  const wecom = requestOf({ preset: "wecom", ...call }, at);
  expect([wecom.url.href, JSON.parse(wecom.body).text.content]).toEqual([call.address, "提醒"]);
  const { body, headers } = requestOf({ preset: "generic", ...call }, at);
  expect(headers).toMatchObject({
    "x-walk-timestamp": "1688344200",
    "x-walk-signature": `sha256=${createHmac("sha256", "SECabc").update(`1688344200.${body}`).digest("hex")}`,
  });
});
