import { existsSync } from "node:fs";

// First import of a command line: the database's dialect is chosen while modules load.
for (const file of [".env.local", ".env"]) if (existsSync(file)) process.loadEnvFile(file);
