import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";

afterEach(() => vi.unstubAllEnvs());

const limits = { field: 10_000, file: 10_000_000, files: 3, body: 20_000_000 };
const form = () => {
  const body = new FormData();
  body.set("text", "窗口要收复印件");
  for (const name of ["a.jpg", "b.jpg"]) body.append("pictures", new Blob([new Uint8Array(2_000_000)]), name);
  body.set("token", "after the files");
  return new Request("http://here/", { method: "POST", body });
};

test("a form whose files cannot be written comes to its end, and what was typed is not lost", async () => {
  vi.stubEnv("STORAGE_DIR", "/dev/null/nowhere");
  vi.resetModules();
  const { NotKept, readForm } = await import("./multipart");
  const { faultOf } = await import("@/lib/fault");
  const error = await readForm(form(), limits).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(NotKept);
  expect(faultOf(error)).toBe("away");
  const { sent } = error as InstanceType<typeof NotKept>;
  expect(sent).toEqual({ fields: { text: "窗口要收复印件", token: "after the files" }, files: [], hadFiles: true });
});

test("what was typed can be read past the files", async () => {
  vi.stubEnv("STORAGE_DIR", "/dev/null/nowhere");
  vi.resetModules();
  const { readForm } = await import("./multipart");
  const read = await readForm(form(), { ...limits, drop: true });
  expect(read).toMatchObject({ ok: true, value: { fields: { text: "窗口要收复印件" }, files: [], hadFiles: true } });
});

test.each<[string, number, string]>([
  ["is longer than it may be", 1_000_000, "tooMuch"],
  ["breaks off", 20_000_000, "invalid"],
])("a form that %s within a file is answered, and its file goes", async (_, body, code) => {
  const folder = mkdtempSync(join(tmpdir(), "walk-form-"));
  vi.stubEnv("STORAGE_DIR", folder);
  vi.resetModules();
  const { readForm } = await import("./multipart");
  const head = '--b\r\nContent-Disposition: form-data; name="pictures"; filename="a.jpg"\r\n\r\n';
  let parts = 0;
  const sent = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (parts++ === 0) controller.enqueue(Buffer.from(head));
      else if (parts < 40) controller.enqueue(new Uint8Array(65_536));
      else if (code === "invalid") controller.error(new Error("gone"));
      // else it stays open, as from somebody who goes on sending
    },
  });
  const headers = { "content-type": "multipart/form-data; boundary=b" };
  const request = new Request("http://here/", { method: "POST", body: sent, headers, duplex: "half" } as RequestInit);
  expect(await readForm(request, { ...limits, file: 10_000_000, body })).toMatchObject({ refusal: { code } });
  expect(readdirSync(join(folder, "incoming"))).toEqual([]);
  rmSync(folder, { recursive: true });
});
