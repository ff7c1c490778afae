import { expect, test } from "vitest";
import { together } from "./together";

/** An asking that is answered by hand. */
function byHand() {
  const sent: { answer: (word: string) => void; fail: (error: Error) => void }[] = [];
  const ask = together(() => new Promise<string>((answer, fail) => void sent.push({ answer, fail })));
  return { ask, sent };
}
const settled = () => new Promise((done) => setImmediate(done));

test("whoever comes while one is under way gets the next, together with the others", async () => {
  const { ask, sent } = byHand();
  const [one, two] = [ask(), ask()];
  await settled();
  expect(sent).toHaveLength(1);
  const [three, four] = [ask(), ask()];
  await settled();
  expect(sent).toHaveLength(1);
  sent[0]?.answer("first");
  expect(await Promise.all([one, two])).toEqual(["first", "first"]);
  await settled();
  expect(sent).toHaveLength(2);
  sent[1]?.answer("second");
  expect(await Promise.all([three, four])).toEqual(["second", "second"]);
});

test("one that fails fails for its own alone", async () => {
  const { ask, sent } = byHand();
  const one = ask();
  await settled();
  const two = ask();
  sent[0]?.fail(new Error("gone"));
  await expect(one).rejects.toThrow("gone");
  await settled();
  sent[1]?.answer("back");
  expect(await two).toBe("back");
});
