import { expect } from "@playwright/test";
import { everybodyWrites, sleep } from "./everybody-writes";
import { expectKept } from "./kept";
import { ownPlace, serve } from "./server";
import { storyBegins } from "./template";

export const kills = Number(process.env.KILLS ?? 5);

/** The server is killed in the middle of everything, again and again; then what was acknowledged has to be there. */
export async function killsAndLooks(on: "sqlite" | "postgres"): Promise<void> {
  process.env.RATE_LIMIT = "100000";
  const leave = await ownPlace(storyBegins, on);
  delete process.env.CLOCK_AT; // it would begin anew with each server, and devices count on time going on
  const { kept, amounts, grown, stop } = await everybodyWrites();
  for (let death = 0; death < kills; death++) {
    const serving = await serve();
    // Once another write of this kind was acknowledged, and then at no beat of ours.
    await grown(death);
    await sleep((death * 7919) % 97);
    await serving.stop("SIGKILL");
  }
  await stop();
  const last = await serve();
  await expectKept(kept);
  console.log(`${kills} kills; drafts, raised, files, told, notes: ${amounts().join(", ")}`);
  for (const amount of amounts()) expect(amount).toBeGreaterThan(0);
  await last.stop();
  await leave();
}
