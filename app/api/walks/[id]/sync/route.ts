import { sync } from "@/features/recorder/commands/sync";
import { syncSchema } from "@/features/walks/schema";
import { acting } from "@/lib/acting";
import { now } from "@/lib/clock";
import { answer, route } from "@/lib/route";

/** A device's snapshot of a walk; a stable address, so that a page from before a deployment still syncs. */
export const POST = route(syncSchema, async (viewer, snapshot) =>
  answer(await acting(viewer, (one) => sync(one, now(), snapshot))),
);
