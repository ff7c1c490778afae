import type { IssueSource } from "@/domain/issue";
import type { WalkChannel, WalkManner } from "@/domain/walk";
import type { Way } from "./ways";

export interface IssueParticulars {
  /** For a text that fits any, when no walk names it. */
  task?: string;
  /** The unit that answers for it; without it the walked unit, or the task's. */
  lead?: string;
  partners?: readonly string[];
  /** A unit that it was handed to by mistake, or that answers instead of the first partner. */
  other?: string;
  /** The text of the issue it is merged into. */
  into?: string;
  /** Gives the outcome published for the task (`outcomes_demo.csv`). */
  published?: boolean;
  /** One of the many: its evidence is mostly papers from one pile. */
  filling?: boolean;
  /** Rectified on paper, for the reviewer to see through: before and after are one picture, or it is an old one. */
  paper?: "onePicture" | "oldPicture";
  /** Said after the text's own description. */
  seen?: string;
}

export type IssuePlot = readonly [text: string, way: Way, more?: IssueParticulars];

export interface WalkPlot {
  /** In working days from the last one of the demonstration; planned walks may lie ahead. */
  day: number;
  task: string;
  unit: string;
  /** Another unit on a cross walk. */
  target?: string;
  manner?: WalkManner;
  channel?: WalkChannel;
  /** A colleague recorded for the head. */
  byColleague?: boolean;
  /** A deputy head walked. */
  deputy?: boolean;
  /** A step of the guide that has been cut meanwhile. */
  without?: string;
  /** Where it stands; concluded unless said. */
  ends?: "planned" | "walking" | "ready" | "cancelled";
  found: readonly IssuePlot[];
}

/** An issue that an inspector enters from another source than a walk. */
export interface OtherPlot {
  day: number;
  source: Exclude<IssueSource, "walk">;
  /** The inspectors' unit: the city or a county. */
  unit: string;
  issue: IssuePlot;
}

/** A walk in one line. */
export const walk = (
  day: number,
  task: string,
  unit: string,
  found: readonly IssuePlot[],
  more: Omit<WalkPlot, "day" | "task" | "unit" | "found"> = {},
): WalkPlot => ({ day, task, unit, found, ...more });

export const other = (day: number, source: OtherPlot["source"], unit: string, ...issue: IssuePlot): OtherPlot => ({
  day,
  source,
  unit,
  issue,
});
