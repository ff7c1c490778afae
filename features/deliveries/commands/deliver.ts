import { transaction } from "@/db/client";
import { callFor, type Delivery, letterFor } from "@/features/deliveries/queries/message";
import { machineNow } from "@/lib/clock";
import { newId } from "@/lib/id";
import { sendMail } from "@/lib/mail";
import { callWebhook } from "@/lib/webhook";
import { claim, claimMs, drop, release, settle } from "./claim";

/** Sends what is due, outside any transaction, and gives how many notices left. Several for one receiver go together. */
export async function deliverDue(now: Date): Promise<number> {
  let left = 0;
  for (;;) {
    const me = newId();
    const enough = machineNow().getTime() + claimMs / 2;
    const rows = await claim(now, me);
    if (rows.length === 0) return left;
    for (const group of byReceiver(rows)) {
      if (machineNow().getTime() > enough) {
        await transaction((tx) => release(tx, me, group));
        continue;
      }
      if (await send(now, me, group)) left += group.length;
    }
    if (machineNow().getTime() > enough) return left;
  }
}

function byReceiver(rows: readonly Delivery[]): Delivery[][] {
  const groups = new Map<string, Delivery[]>();
  for (const row of rows) {
    const key = `${row.channel} ${row.accountId ?? row.webhookId} ${row.noticeId === null}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

/** One letter or call for all of them, under the claim of `me`; true when it was taken. */
export async function send(now: Date, me: string, group: readonly Delivery[]): Promise<boolean> {
  const problem = await attempt(group);
  if (problem === "unwanted") await drop(me, group, problem);
  else await settle(now, me, group, problem);
  return problem === undefined;
}

async function attempt(group: readonly Delivery[]): Promise<string | undefined> {
  const [first] = group;
  try {
    if (first?.channel === "mail") {
      const letter = await letterFor(first.accountId ?? "", group);
      if (!letter) return "unwanted";
      await sendMail(letter);
      return undefined;
    }
    const call = await callFor(first?.webhookId ?? "", group);
    return call ? await callWebhook(call, machineNow()) : "unwanted";
  } catch (error) {
    return codeOf(error);
  }
}

/** What a server said stays with it: it may repeat an address. Its number tells enough. */
function codeOf(error: unknown): string {
  const { responseCode, code } = error as { responseCode?: unknown; code?: unknown };
  if (typeof responseCode === "number") return `SMTP ${responseCode}`;
  return typeof code === "string" ? code : "failed";
}
