import type { TileLook } from "@/components/chart/tile-wall";
import type { TaskFace } from "../schema";

/** How the wall draws what a task shows. */
export const faceLooks: Record<TaskFace, TileLook> = {
  never: "hollow",
  clean: "pale",
  open: "half",
  overdue: "alarm",
  rectified: "full",
};
