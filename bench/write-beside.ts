import { eq } from "drizzle-orm";
import { closeDatabase, transaction } from "@/db/client";
import { counters } from "@/db/schema";

// Somebody else writes once a second while pages are read: answers that are kept until the next commit are not kept for ever.
const scope = "bench";
await transaction((tx) => tx.insert(counters).values({ scope, value: 0 }).onConflictDoNothing());
let value = 0;
const timer = setInterval(
  () => void transaction((tx) => tx.update(counters).set({ value: ++value }).where(eq(counters.scope, scope))),
  1_000,
);
process.once("SIGTERM", () => {
  clearInterval(timer);
  void closeDatabase();
});
console.log("writing");
