import { closeDatabase } from "@/db/client";
import { sealDays } from "@/features/history/commands";
import { sweepWhenDue } from "@/features/notices/commands/sweep";
import { now } from "@/lib/clock";
import { deriveAll, growTo } from "@/scripts/demo/grow/grow";
import { growWalks } from "@/scripts/demo/grow/grow-walks";

// Grows the database to so many issues, and prints rows and seconds.
const started = performance.now();
const rows = await growTo(Number(process.argv[2] ?? 0));
const seconds = (performance.now() - started) / 1000;
await growWalks();
await deriveAll();
// As a server that has been there all the years left it: else the first minutes are spent on catching up.
await sealDays(now());
await sweepWhenDue(now());
await closeDatabase();
console.log(JSON.stringify({ rows, seconds }));
