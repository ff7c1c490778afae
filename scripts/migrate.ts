import "./machine/load-env";
import { closeDatabase } from "@/db/client";
import { upgrade } from "./upgrade";

await upgrade();
await closeDatabase();
console.log("数据库已是最新 / migrated");
