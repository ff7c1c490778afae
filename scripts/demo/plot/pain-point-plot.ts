import type { PainPointChannel, QuarantineReason } from "@/domain/pain-point";

/** What a citizen or company tells, and how it goes: the words of `ways.ts`, by the office and by who told it. */
export interface PainPointPlot {
  /** In working days from the last one of the demonstration. */
  day: number;
  channel: PainPointChannel;
  /** Its text; told twice, the door keeps the second apart by itself. */
  text: string;
  unit: string | null;
  task: string | null;
  way: string;
  /** The issue that is raised from it, by its text; told in `other-issues.ts`. */
  issue?: string;
  /** The office that is right for it. */
  office?: string;
  quarantine?: QuarantineReason;
  phone?: boolean;
  photo?: boolean;
}

/** A pain point in one line. */
export const told = (
  day: number,
  channel: PainPointChannel,
  text: string,
  unit: string | null,
  task: string | null,
  way: string,
  more: Pick<PainPointPlot, "issue" | "office" | "quarantine" | "phone" | "photo"> = {},
): PainPointPlot => ({ day, channel, text, unit, task, way, ...more });
