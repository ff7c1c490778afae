import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { painPointVerdicts, reopeningRequests } from "@/db/schema";
import { asksToReopen, mayJudge } from "@/domain/pain-point";
import { done, type Result, refuse } from "@/domain/refusal";
import { maskPersonal } from "@/domain/text/masking";
import { appendEvent } from "@/features/history/commands";
import { hold } from "@/features/pain-point-way/commands";
import { followedBy } from "@/features/pain-point-way/queries";
import { command } from "@/lib/command";
import { encrypt, keyedDigest } from "@/lib/crypto";
import { newId } from "@/lib/id";
import { jobViewer } from "@/lib/job";
import { findByCode } from "../queries/follow";
import type { Verdict } from "../schema";

/**
 * “Solved?” and how content, once a round, by whoever has number and code. “Not solved” or one of
 * the two lowest levels puts a reopening request on an inspector's desk.
 */
export function judge(
  number: string,
  code: string,
  verdict: Verdict,
  now: Date,
): Promise<Result<{ asksToReopen: boolean }>> {
  return command(async (tx) => {
    const found = await findByCode(number, code);
    if (!found) return refuse("notFound");
    await hold(tx, found.id, (await followedBy(found)).id);
    const way = await followedBy(found); // as it is, now that nobody else can change it
    const { id } = found;
    const [before] = await db
      .select({ id: painPointVerdicts.id })
      .from(painPointVerdicts)
      .where(
        and(
          eq(painPointVerdicts.painPointId, id),
          eq(painPointVerdicts.about, way.id),
          eq(painPointVerdicts.round, way.round),
        ),
      );
    if (before) return refuse("alreadyJudged");
    if (!mayJudge(way.state)) return refuse("notNow", { values: { state: way.state } });

    const { solved, level, text } = verdict;
    const { round } = way;
    const verdictId = newId();
    await tx.insert(painPointVerdicts).values({
      id: verdictId,
      painPointId: id,
      about: way.id,
      round,
      solved,
      level,
      text: maskPersonal(text).text,
      original: text ? encrypt(text, `painPoint.verdict:${verdictId}`) : null,
      at: now,
    });
    const door = jobViewer("publicDoor");
    const digest = text ? keyedDigest(text, "painPoint.text") : undefined;
    await appendEvent(
      tx,
      door,
      now,
      { type: "painPoint", id },
      {
        type: "verdictGiven",
        from: null,
        to: null,
        particulars: { verdictId, solved, level, round, digest },
      },
    );
    if (!asksToReopen(verdict)) return done({ asksToReopen: false as boolean });
    const requestId = newId();
    await tx.insert(reopeningRequests).values({ id: requestId, painPointId: way.id, verdictId, round, askedAt: now });
    await appendEvent(
      tx,
      door,
      now,
      { type: "painPoint", id: way.id },
      { type: "reopeningAsked", from: null, to: null, particulars: { requestId, round } },
    );
    return done({ asksToReopen: true as boolean });
  });
}
