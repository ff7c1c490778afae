import { fileLimit } from "@/domain/file";
import { refuse } from "@/domain/refusal";
import { attach, mayAttach } from "@/features/files/commands";
import { uploadSchema } from "@/features/files/schema";
import { acting } from "@/lib/acting";
import { fieldsOf } from "@/lib/action";
import { now } from "@/lib/clock";
import { readContent } from "@/lib/files/content";
import { discard, receive, TooLarge } from "@/lib/files/storage";
import { wholeText } from "@/lib/http/incoming";
import { answer, problem, rawRoute } from "@/lib/route";

const tooLarge = refuse("fileTooLarge", { values: { megabytes: fileLimit / 1024 / 1024 } }).refusal;

/** An upload: what it is in the query, the bytes as the body. Outside the proxy, which cuts bodies at 10 MB. */
export const POST = rawRoute(async (viewer, request) => {
  const upload = uploadSchema.safeParse(wholeText(Object.fromEntries(new URL(request.url).searchParams)));
  if (!upload.success) return problem({ code: "invalid", fields: fieldsOf(upload.error) });
  const allowed = await acting(viewer, (one) => mayAttach(one, upload.data));
  if (!allowed.ok) return problem(allowed.refusal);
  if (Number(request.headers.get("content-length") ?? 0) > fileLimit) return problem(tooLarge);
  if (!request.body) return problem({ code: "fileUnreadable" });

  let path: string;
  try {
    path = await receive(request.body, fileLimit);
  } catch (error) {
    if (error instanceof TooLarge) return problem(tooLarge);
    if (request.signal.aborted) return problem({ code: "fileUnreadable" }); // cut off on the way
    throw error;
  }
  try {
    const content = await readContent(path);
    if (!content.ok) return problem(content.refusal);
    return answer(await acting(viewer, (one) => attach(one, now(), upload.data, content.value)), 201);
  } finally {
    await discard(path);
  }
});
