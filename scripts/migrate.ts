import "./load-env";
import { closeDatabase, migrate } from "@/db/client";
import { fillTotals } from "@/features/issues/commands/totals";
import { refreshSearch } from "@/features/search/commands/refresh";

await migrate();
await refreshSearch();
await fillTotals();
await closeDatabase();
console.log("数据库已是最新 / migrated");
