import "./load-env";
import { closeDatabase, migrate } from "@/db/client";
import { fillDerived } from "@/features/issues/commands/derived";
import { refreshSearch } from "@/features/search/commands/refresh";

await migrate();
await refreshSearch();
await fillDerived();
await closeDatabase();
console.log("数据库已是最新 / migrated");
