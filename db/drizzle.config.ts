import { defineConfig } from "drizzle-kit";

// `npm run db:generate` runs this twice, once a dialect: DATABASE_URL chooses.
const postgres = /^postgres/.test(process.env.DATABASE_URL ?? "");

export default defineConfig({
  dialect: postgres ? "postgresql" : "sqlite",
  schema: "./db/schema/index.ts",
  out: postgres ? "./db/migrations/postgres" : "./db/migrations/sqlite",
  casing: "snake_case",
});
