import { databaseAnswers } from "@/features/settings/queries";

/** For whoever watches the server: is it up, and does its database answer? */
export async function GET() {
  const database = await databaseAnswers();
  return Response.json(
    { status: database ? "ok" : "unavailable", database: database ? "ok" : "unavailable" },
    { status: database ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
