import { transaction } from "@/db/client";
import { settings } from "@/db/schema";
import { addWorkingDays, type Day, endOf, startOf } from "@/domain/calendar";
import { hashPassword } from "@/lib/auth/password";
import { withUnchangingLists } from "@/lib/unchanging";
import { createAccounts, newcomer } from "./accounts";
import { calendarOfSeed, importCatalogue } from "./catalogue";
import { bureausOnStage, deputiesOnStage } from "./people";
import { cityWalks } from "./plot/city-walks";
import { countyWalks } from "./plot/county-walks";
import { delegationPlots } from "./plot/delegations";
import { escalationPlots } from "./plot/escalations";
import { restOfHalfYear } from "./plot/half-year";
import { instructionPlots } from "./plot/instructions";
import { orderPlots } from "./plot/orders";
import { otherIssues } from "./plot/other-issues";
import { painPointPlots } from "./plot/pain-points";
import { publishedWalks } from "./plot/published-walks";
import { administratorAccounts, bureauAccounts, deputyAccount, jurisdictionAccounts, lentAccount } from "./roles";
import { delegationStory } from "./story/delegation-story";
import { escalationStory } from "./story/escalation-story";
import { instructionStory } from "./story/instruction-story";
import { drawStory } from "./story/look-back-story";
import { orderStory } from "./story/order-story";
import { otherStory } from "./story/other-story";
import { painPointStory } from "./story/pain-point-story";
import { stage } from "./story/stage";
import { walkStory } from "./story/walk-story";
import { given, inspected, leadOf, plotLists, world } from "./world";

/** Working days that the demonstration spans, with some before the first walk for accounts and lists. */
const span = 126;

/**
 * Loads the demonstration into an empty, migrated database: lists, accounts, and half a year in
 * which the demonstration accounts do, command by command, what people would do. The last of it
 * happens on the working day before `asOf`, so that the desks of that day are full.
 */
export async function loadDemonstration(asOf: Day, password: string): Promise<void> {
  await transaction(async (tx) => {
    const calendar = calendarOfSeed();
    const begin = new Date(startOf(addWorkingDays(calendar, asOf, -span)).getTime() + 9 * 3_600_000);
    const lastDay = addWorkingDays(calendar, asOf, -1);
    await importCatalogue(begin);
    await tx.insert(settings).values({ name: "demonstration", value: { loaded: true, asOf } });

    const byHand = [...cityWalks, ...countyWalks, ...publishedWalks];
    const set = stage(endOf(lastDay));
    const scene = await world(lastDay, set);
    const plots = [...byHand, ...restOfHalfYear(await plotLists(scene), byHand, otherIssues)];
    const bureaus = bureausOnStage(plots, otherIssues, scene.units, (plot) => leadOf(scene, plot).lead);
    const passwordHash = await hashPassword(password);
    await createAccounts(begin, passwordHash, administratorAccounts("CZ"), [
      ...inspected.flatMap((code) => jurisdictionAccounts(given(scene.units, code))),
      ...bureaus.flatMap((code) => bureauAccounts(given(scene.units, code))),
      ...deputiesOnStage(plots).map((code) => deputyAccount(given(scene.units, code))),
      lentAccount("CZ", given(scene.units, "MZJ")),
    ]);
    const lastHour = new Date(startOf(lastDay).getTime() + 16.5 * 3_600_000);
    await withUnchangingLists(async () => {
      for (const plot of plots) await set.add(walkStory(scene, plot));
      const fromPainPoints = new Set(painPointPlots.map(({ issue }) => issue));
      for (const plot of otherIssues) if (!fromPainPoints.has(plot.issue[0])) await set.add(otherStory(scene, plot));
      for (const plot of instructionPlots) await set.add(instructionStory(scene, set, plot));
      for (const plot of orderPlots) await set.add(orderStory(scene, plot));
      for (const plot of delegationPlots) await set.add(delegationStory(scene, plot));
      await set.add(drawStory(scene, set));
      for (const plot of escalationPlots) await set.add(escalationStory(scene, plot));
      for (const plot of painPointPlots) await set.add(painPointStory(scene, plot));
      for (const account of bureauAccounts(given(scene.units, "TJJ")))
        await set.add(newcomer(lastHour, passwordHash, account));
      await set.play();
    });
  });
}
