import { beforeEach, describe, expect, it } from "vitest";
import { transaction } from "@/db/client";
import { issues } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { acceptPart, signOff } from "@/features/issues/commands/parts";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, granted, issueIn, people, target } from "@/test-support/ledger";
import { desk } from "./desk";

const { inspector, countyInspector, liaison, partner, otherHead, leader } = people;
let id: string;

// Handed over on Monday, 8 May: signed for by the 9th, the part due on the 24th, the lead on the 29th.
beforeEach(async () => {
  await freshDatabase();
  await aCity();
  id = await issueIn("rectifying", { partners: ["RSJ"] });
});

const waiting = async (viewer: Viewer, day: string) =>
  (await desk(viewer, at(day))).rows.map(({ duty, due, standing, red, leadUnit }) => [
    duty,
    due,
    standing,
    red,
    leadUnit,
  ]);

describe("a partner's part on the desks", () => {
  it("waits for the partner: first to be signed for, then to be done, by its own days", async () => {
    expect(await waiting(partner, "2023-05-09")).toEqual([["acceptPart", "2023-05-09", "green", false, "RSJ"]]);
    // Nobody is liaison here: the head has the liaison's work too.
    expect(await waiting(otherHead, "2023-05-09")).toEqual([["acceptPart", "2023-05-09", "green", false, "RSJ"]]);
    granted(await acceptPart(partner, at("2023-05-09"), { ...(await target(id)), unit: "RSJ" }));
    expect(await waiting(partner, "2023-05-22")).toEqual([["signOff", "2023-05-24", "yellow", false, "RSJ"]]);
    expect(await waiting(partner, "2023-05-25")).toEqual([["signOff", "2023-05-24", "red", true, "RSJ"]]);
    granted(await signOff(partner, at("2023-05-25"), { ...(await target(id)), unit: "RSJ", text: "接口已开放。" }));
    expect(await waiting(partner, "2023-05-26")).toEqual([]);
  });

  it("is chased by the inspectors once late, and not on the lead's account", async () => {
    await transaction((tx) => tx.update(issues).set({ dueDay: "2023-05-29" }));
    const chased = (rows: unknown[][]) => rows.filter(([duty]) => String(duty).startsWith("chase"));
    expect(chased(await waiting(inspector, "2023-05-24"))).toEqual([]);
    expect(chased(await waiting(inspector, "2023-05-25"))).toEqual([["chasePart", "2023-05-24", "red", true, "RSJ"]]);
    expect(await waiting(countyInspector, "2023-05-25")).toEqual([]);
    expect(await waiting(leader, "2023-05-25")).toEqual([]);
    expect((await waiting(liaison, "2023-05-25")).map(([duty]) => duty)).toEqual(["rectify"]);
    await transaction((tx) => tx.update(issues).set({ suspended: true }));
    expect(chased(await waiting(inspector, "2023-05-25"))).toEqual([]);
  });
});
