import { z } from "zod";
import { orderDocument } from "@/features/orders/queries/document";
import { now } from "@/lib/clock";
import { problem, route } from "@/lib/route";
import { attachment } from "@/lib/sheet/write";

const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The paper of an order, for who may see the order. */
export const GET = route(z.strictObject({ id: z.string() }), async (viewer, { id }) => {
  const paper = z.uuid().safeParse(id).success ? await orderDocument(viewer, id, now()) : undefined;
  if (!paper) return problem({ code: "notFound" });
  return new Response(new Uint8Array(paper.bytes), { headers: attachment(paper.name, docx) });
});
