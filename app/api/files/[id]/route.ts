import { keptName } from "@/domain/file";
import { detach } from "@/features/files/commands";
import { visibleFile } from "@/features/files/queries";
import { fileTarget } from "@/features/files/schema";
import { acting } from "@/lib/acting";
import { now } from "@/lib/clock";
import { read } from "@/lib/files/storage";
import { log } from "@/lib/log";
import { answer, problem, rawRoute } from "@/lib/route";

/** A file's bytes for who may see what it belongs to; `?size=small` for a picture's small copy. */
export const GET = rawRoute(async (viewer, request, { params }) => {
  const target = fileTarget.safeParse(await params);
  const file = target.success ? await visibleFile(viewer, target.data.id) : undefined;
  if (!file) return problem({ code: "notFound" });
  const picture = file.type.startsWith("image/");
  const small = picture && new URL(request.url).searchParams.get("size") === "small";
  const etag = `"${file.sha256.slice(0, 32)}${small ? "-small" : ""}"`;
  // Permission is asked every time; only the bytes may be kept by the browser.
  const headers = {
    etag,
    "cache-control": "private, no-cache",
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
  };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  const stored = await read(small ? `${file.key}.small` : file.key);
  if (!stored || !(small || stored.size === file.size)) {
    await stored?.body.cancel();
    log().error({ file: file.id, key: file.key, small }, "stored bytes are gone or not whole");
    return problem({ code: "fileGone" });
  }
  const disposition = `${picture ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(keptName(file.name, file.type))}`;
  return new Response(stored.body, {
    headers: {
      ...headers,
      "content-type": file.type,
      "content-length": String(stored.size),
      "content-disposition": disposition,
    },
  });
});

export const DELETE = rawRoute(async (viewer, _request, { params }) => {
  const target = fileTarget.safeParse(await params);
  return target.success
    ? answer(await acting(viewer, (one) => detach(one, now(), target.data)))
    : problem({ code: "notFound" });
});
