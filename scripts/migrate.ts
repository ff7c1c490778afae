import "./load-env";
import { closeDatabase, migrate } from "@/db/client";

await migrate();
await closeDatabase();
console.log("数据库已是最新 / migrated");
