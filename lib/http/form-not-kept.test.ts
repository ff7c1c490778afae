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
