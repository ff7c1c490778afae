import { closeDatabase } from "@/db/client";
import { sessionOf } from "@/e2e/support/sign-in";

// Opens a session for an account of the demonstration and prints its id.
const { sid } = await sessionOf(process.argv[2] ?? "");
await closeDatabase();
console.log(sid);
