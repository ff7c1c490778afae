import { closeDatabase, db } from "@/db/client";
import { issues } from "@/db/schema";
import { deriveAll, growTo } from "@/scripts/demo/grow/grow";
import { growWalks } from "@/scripts/demo/grow/grow-walks";

// Grows the database to so many issues, or with `+` by so many, and prints rows and seconds.
const goal = async (text: string) => Number(text) + (text.startsWith("+") ? await db.$count(issues) : 0);
const started = performance.now();
const rows = await growTo(await goal(process.argv[2] ?? "0"));
const seconds = (performance.now() - started) / 1000;
await growWalks();
await deriveAll();
await closeDatabase();
console.log(JSON.stringify({ rows, seconds }));
