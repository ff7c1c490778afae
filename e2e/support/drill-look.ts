import { readFileSync } from "node:fs";
import { closeDatabase } from "@/db/client";
import { expectKept } from "./kept";

// In a process of its own, whose environment names what was restored: everything in the list is there.
await expectKept(JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")));
await closeDatabase();
