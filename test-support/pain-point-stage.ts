import { transaction } from "@/db/client";
import { files, painPoints, painPointVerdicts, reopeningRequests } from "@/db/schema";
import { painPointStates } from "@/domain/pain-point";
import type { PainPointSubject } from "@/domain/pain-point-permission";
import { encrypt } from "@/lib/crypto";
import { newId } from "@/lib/id";
import { relations } from "./permission/table";
import { unitAt } from "./viewer";

export interface StagedPainPoint {
  id: string;
  number: string;
  /** In whose name its inspector would raise an issue. */
  unit: string;
  subject: PainPointSubject;
  requestId: string;
  fileId: string;
}
/** Told about a county's bureau, to the city about nothing named, and in another county. */
const places = [
  [relations.above, relations.raising],
  [relations.city, null],
  [relations.otherCounty, relations.otherBureau],
] as const;

/** Pain points in every state; each can be decrypted, for who may ask. */
export async function stagePainPoints(now: Date): Promise<StagedPainPoint[]> {
  const staged = painPointStates.flatMap((state, row) =>
    places.map(
      ([jurisdiction, unit], column): StagedPainPoint => ({
        id: newId(),
        number: `SQ-2023-${String(row * 10 + column).padStart(4, "0")}`,
        unit: unitAt(jurisdiction).code,
        requestId: newId(),
        fileId: newId(),
        subject: { type: "painPoint", state, jurisdiction: unitAt(jurisdiction), unit: unit ? unitAt(unit) : null },
      }),
    ),
  );
  await transaction(async (tx) => {
    for (const { id, number, subject, requestId, fileId } of staged) {
      await tx.insert(painPoints).values({
        id,
        number,
        state: subject.state,
        channel: "web",
        language: "zh-CN",
        unit: subject.unit?.code ?? null,
        jurisdiction: subject.jurisdiction.code,
        text: "窗口要收复印件。",
        original: encrypt("窗口要收复印件。", `painPoint.original:${id}`),
        digest: id,
        codeDigest: id,
        interimDueDay: "2023-05-15",
        createdAt: now,
        stateSince: now,
      });
      const verdict = {
        id: newId(),
        painPointId: id,
        about: id,
        round: 1,
        solved: false,
        level: "poor" as const,
        at: now,
      };
      await tx.insert(painPointVerdicts).values(verdict);
      const request = { id: requestId, painPointId: id, verdictId: verdict.id, round: 1, askedAt: now };
      await tx.insert(reopeningRequests).values(request);
      const bytes = { sha256: "0".repeat(64), key: `f/${fileId}`, name: "1.png", type: "image/png", size: 1 };
      const uploaded = { uploadedBy: "job:publicDoor", uploadedAt: now };
      await tx.insert(files).values({ ...bytes, ...uploaded, id: fileId, painPointId: id, phase: "found" });
    }
  });
  return staged;
}
