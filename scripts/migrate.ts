import "./machine/load-env";
import { closeDatabase } from "@/db/client";
import { faultWords } from "./machine/fault-words";
import { upgrade } from "./upgrade";

try {
  await upgrade();
  console.log("数据库已是最新 / migrated");
} catch (error) {
  console.error(faultWords(error));
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
