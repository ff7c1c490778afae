import { transaction } from "@/db/client";
import { deliveries } from "@/db/schema";
import { problemOf } from "@/features/deliveries/queries/log";
import { machineNow } from "@/lib/clock";
import { newId } from "@/lib/id";
import { claimMs } from "./claim";
import { send } from "./deliver";

/** Sends a test at once, and keeps it in the log like any other; gives why it did not arrive. */
export async function sendTest(
  now: Date,
  to: { channel: "mail"; accountId: string } | { channel: "webhook"; webhookId: string },
): Promise<string | undefined> {
  const me = newId();
  const claimed = { claimedBy: me, claimedUntil: new Date(machineNow().getTime() + claimMs) };
  const [row] = await transaction((tx) =>
    tx
      .insert(deliveries)
      .values({ id: newId(), ...to, state: "waiting", notBefore: now, createdAt: now, ...claimed })
      .returning(),
  );
  if (!row) return "failed";
  await send(now, me, [row]);
  return (await problemOf(row.id)) ?? undefined;
}
