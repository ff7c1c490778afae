import { eq, sql } from "drizzle-orm";
import { closeDatabase, transaction } from "@/db/client";
import { counters } from "@/db/schema";

// One of several processes that write the same database: counts `scope` up `times` times.
const [scope = "", times = "0"] = process.argv.slice(2);
for (let done = 0; done < Number(times); done++)
  await transaction(async (tx) => {
    await tx
      .update(counters)
      .set({ value: sql`${counters.value} + 1` })
      .where(eq(counters.scope, scope));
  });
await closeDatabase();
