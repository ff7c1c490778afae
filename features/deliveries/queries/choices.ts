import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { noticeChoices } from "@/db/schema";
import type { Arrival } from "@/domain/delivery";
import type { Viewer } from "@/domain/viewer";
import { sealedAs } from "@/features/deliveries/queries/message";
import { decrypt } from "@/lib/crypto";

export interface Choices {
  /** 0 while nothing was ever chosen. */
  version: number;
  mail: boolean;
  address: string;
  arrives: Arrival;
}

/** How this viewer wants to be told; their own. */
export async function choicesOf({ accountId }: Viewer): Promise<Choices> {
  const [row] = await db.select().from(noticeChoices).where(eq(noticeChoices.accountId, accountId));
  return {
    version: row?.version ?? 0,
    mail: row?.mail ?? false,
    address: row?.address ? decrypt(row.address, sealedAs.mail(accountId)) : "",
    arrives: row?.digest ? "morning" : "atOnce",
  };
}
