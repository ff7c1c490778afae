import { closeDatabase } from "@/db/client";
import { faultWords } from "./fault-words";

/** Runs a command line to its end and gives its exit code: wrong arguments are answered with the usage. */
export async function commandLine(run: () => Promise<number>, usage: string): Promise<void> {
  try {
    process.exitCode = await run();
  } catch (error) {
    const isUsage = error instanceof TypeError && "code" in error; // `parseArgs` says so
    console.error(isUsage ? `${error.message}\n${usage}` : faultWords(error));
    process.exitCode = 2;
  } finally {
    await closeDatabase();
  }
}
