import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { painPoints } from "@/db/schema";
import { tell } from "@/features/pain-points/commands/tell";
import { tellSchema } from "@/features/pain-points/schema";
import { at, granted, monday } from "./ledger";

/** What a citizen types, and who they are. */
export const citizen = { name: "王小明", phone: "13905661234", idNumber: "110101199003071874" } as const;
export const complaint = `新开药店办证，窗口让我第三次回去盖章。我的电话${citizen.phone}，身份证${citizen.idNumber}。`;

export interface Told {
  id: string;
  number: string;
  code: string;
}

/** Tells a pain point at the door, as a form would send it. */
export async function told(input: Record<string, unknown> = {}, time = at(monday)): Promise<Told> {
  const parsed = tellSchema.parse({ text: complaint, taskCode: "A-001", unit: "SGJ", ...input });
  const { number, code } = granted(await tell(parsed, { now: time, quarantine: null }));
  const [row] = await db.select({ id: painPoints.id }).from(painPoints).where(eq(painPoints.number, number));
  return { id: row?.id ?? "", number, code };
}

export async function painPoint(id: string) {
  const [row] = await db.select().from(painPoints).where(eq(painPoints.id, id));
  if (!row) throw new Error(`no pain point ${id}`);
  return row;
}
/** What a form would send: the pain point at the version now on screen. */
export const painPointAt = async (id: string) => ({ id, version: (await painPoint(id)).version });
