import { kills, killsAndLooks } from "./support/kill";
import { test } from "./support/placed";

// `KILLS=200 npm run test:faults` kills as often on both databases.
test.use({ place: "kill-postgres" });
test.setTimeout(60_000 + kills * 15_000);

test(`what was acknowledged is there after ${kills} deaths, and nothing is half`, () => killsAndLooks("postgres"));
