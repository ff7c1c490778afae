import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { noticeChoices } from "@/db/schema";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { lockAccount, ofAccount } from "@/features/accounts/commands/lock-account";
import { sendTest } from "@/features/deliveries/commands/test-delivery";
import { choicesOf } from "@/features/deliveries/queries/choices";
import { sealedAs } from "@/features/deliveries/queries/message";
import { appendEvent } from "@/features/history/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { command } from "@/lib/command";
import { encrypt } from "@/lib/crypto";
import { overLimit } from "@/lib/limit";
import { mailOffered } from "@/lib/mail";
import type { choicesInput, testMailInput } from "../schema";

/** 提醒方式: one's own. The address stays out of the history. */
export const chooseChannels = (viewer: Viewer, now: Date, input: z.output<typeof choicesInput>): Promise<Result> =>
  command(async (tx) => {
    const { accountId } = viewer;
    if (input.mail && !mailOffered()) return refuse("notOffered");
    if (!(await lockAccount(tx, accountId))) return refuse("notFound");
    const before = await choicesOf(viewer);
    if (before.version !== input.version) return changedMeanwhile(accountId);
    const row = {
      mail: input.mail,
      address: input.address ? encrypt(input.address, sealedAs.mail(accountId)) : null,
      digest: input.arrives === "morning",
      version: input.version + 1,
    };
    if (input.version === 0) await tx.insert(noticeChoices).values({ accountId, ...row });
    else
      await tx
        .update(noticeChoices)
        .set(row)
        .where(and(eq(noticeChoices.accountId, accountId), eq(noticeChoices.version, input.version)));
    const particulars = { mail: input.mail, arrives: input.arrives, newAddress: before.address !== input.address };
    const event = { type: "noticeChannelsChosen", from: null, to: null, particulars } as const;
    await appendEvent(tx, viewer, now, ofAccount(accountId), event);
    return done(undefined);
  });

const tests = { name: "testMail", times: 5, seconds: 600 };

/** A letter to oneself, at once; says why it did not leave. */
export async function testMail(
  viewer: Viewer,
  now: Date,
  _: z.output<typeof testMailInput>,
): Promise<Result<{ problem: string | null }>> {
  if (!mailOffered() || !(await choicesOf(viewer)).mail) return refuse("notOffered");
  const until = await overLimit(tests, viewer.accountId);
  if (until) return refuse("tooManyRequests");
  return done({ problem: (await sendTest(now, { channel: "mail", accountId: viewer.accountId })) ?? null });
}
