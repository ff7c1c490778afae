import "../machine/load-env";
import { closeDatabase, db } from "@/db/client";
import { accounts, units } from "@/db/schema";

// For `npm run demo`, which only fills an empty database: prints `empty` or `filled`.
const found = (await db.$count(units)) + (await db.$count(accounts));
await closeDatabase();
console.log(found === 0 ? "empty" : "filled");
