import type { SatisfactionLevel } from "@/domain/pain-point";
import { judge } from "@/features/pain-points/commands/judge";
import { verdictSchema } from "@/features/pain-points/schema";
import { type PainPointVerb, rowOf } from "./pain-point-scene";

const saying =
  (solved: boolean): PainPointVerb =>
  async (scene, at, level) => {
    const again = (await rowOf(scene)).round > 1;
    const text = again ? scene.text.said_again : scene.text.said;
    const verdict = verdictSchema.parse({ solved, level: level as SatisfactionLevel, text });
    return judge(scene.number, scene.code, verdict, at);
  };

/** What who told it does, with number and code: “solved?”, and how content. */
export const citizenVerbs = { solved: saying(true), notSolved: saying(false) } satisfies Record<string, PainPointVerb>;
