import type { Day } from "@/domain/calendar";
import { forAMinute } from "@/lib/minute";
import { figures } from "./figures";

/** The figures of a period, at most a minute old. What is counted is public as a whole. */
export const keptFigures = forAMinute((from: Day, asOf: Day) => figures({ from, asOf }));
