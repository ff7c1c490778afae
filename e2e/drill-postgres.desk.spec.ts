import { drill, drills } from "./support/drill";
import { test } from "./support/placed";

// `DRILLS=10 npm run test:drill` does it as often on both databases.
test.use({ place: "drill-postgres" });
test.setTimeout(120_000 + drills * 120_000);

test(`backed up while everybody writes, restored on an empty machine, ${drills} times`, () => drill("postgres"));
