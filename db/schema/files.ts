import { filePhases } from "@/domain/file";
import { index, integer, table, text, timestamp } from "../dialect";
import { issues } from "./issues";
import { lookBacks } from "./look-backs";
import { painPoints } from "./pain-points";
import { walks } from "./walks";

/** Uploaded files; the bytes lie in the storage under `key`, never in `public/`. */
export const files = table(
  "files",
  {
    id: text().primaryKey(),
    /** Of the stored bytes, after metadata was removed. */
    sha256: text().notNull(),
    key: text().notNull(),
    name: text().notNull(),
    type: text().notNull(),
    size: integer().notNull(),
    width: integer(),
    height: integer(),
    /** Capture time, read before metadata was removed. */
    takenAt: timestamp(),
    /** 64-bit difference hash of a picture, hexadecimal. */
    perceptualHash: text(),
    /** 512 bits of the same; null where none was made yet, empty where the picture cannot be read. */
    finePrint: text(),
    issueId: text().references(() => issues.id, { onDelete: "restrict" }),
    walkId: text().references(() => walks.id, { onDelete: "restrict" }),
    painPointId: text().references(() => painPoints.id, { onDelete: "restrict" }),
    stepId: text(),
    /** Evidence of a look-back at the issue. */
    lookBackId: text().references(() => lookBacks.id, { onDelete: "restrict" }),
    /** What it shows: as found, before and after rectification, or a picture of a walk. */
    phase: text({ enum: filePhases }).notNull(),
    round: integer().notNull().default(1),
    uploadedBy: text().notNull(),
    uploadedAt: timestamp().notNull(),
    removedAt: timestamp(),
  },
  (t) => [
    index("files_issue_idx").on(t.issueId),
    index("files_walk_idx").on(t.walkId),
    index("files_pain_point_idx").on(t.painPointId),
    index("files_hash_idx").on(t.perceptualHash),
  ],
);

/** Bytes on their way into the storage; gone with the row that speaks of them. */
export const startedBytes = table("started_bytes", { key: text().primaryKey(), startedAt: timestamp().notNull() });
