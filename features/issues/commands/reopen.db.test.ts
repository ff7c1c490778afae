import { beforeEach, expect, it } from "vitest";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, aResult, at, evidence, granted, issueIn, outcomeOf, people, target } from "@/test-support/ledger";
import { signOff } from "./parts";
import { submit } from "./result";
import { close, pass, reopen } from "./review";

const { inspector, inspector2, head, partner } = people;
const later = at("2023-05-23");

beforeEach(async () => {
  await freshDatabase();
  await aCity();
});

it("asks for everything anew in round 2: evidence, partners' sign-off, both keys", async () => {
  const id = await issueIn("rectifying", { partners: ["RSJ"] });
  const sign = async () => signOff(partner, later, { ...(await target(id)), unit: "RSJ", text: "我局部分已完成。" });
  const hand = async () => submit(head, later, { ...(await target(id)), ...aResult });
  const conclusion = "复核属实。";

  await evidence(id, "before", "after");
  granted(await sign());
  granted(await hand());
  granted(await pass(inspector, later, await target(id)));
  granted(await close(inspector2, later, { ...(await target(id)), conclusion }));
  granted(await reopen(inspector, later, { ...(await target(id)), reason: "回头看发现反弹。", dueDay: "2023-06-05" }));

  expect(outcomeOf(await hand())).toBe("evidence"); // the first round's pictures are not this round's
  await evidence(id, "after");
  expect(outcomeOf(await hand())).toBe("partnersSignedOff");
  granted(await sign());
  granted(await hand());
  // Who passed in round 1 may close round 2, once somebody else passed it.
  granted(await pass(inspector2, later, await target(id)));
  granted(await close(inspector, later, { ...(await target(id)), conclusion }));
});
