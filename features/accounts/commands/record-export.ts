import { transaction } from "@/db/client";
import type { exportedLists } from "@/domain/system-event";
import type { Viewer } from "@/domain/viewer";
import { appendEvent } from "@/features/history/commands";
import { lockAccount, ofAccount } from "./lock-account";

/** A list left as a file: which, and how many lines; what was looked for in it is not told. */
export async function recordExport(
  viewer: Viewer,
  now: Date,
  particulars: { list: (typeof exportedLists)[number]; rows: number },
): Promise<void> {
  await transaction(async (tx) => {
    await lockAccount(tx, viewer.accountId);
    const event = { type: "listExported", from: null, to: null, particulars } as const;
    await appendEvent(tx, viewer, now, ofAccount(viewer.accountId), event);
  });
}
