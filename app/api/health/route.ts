import { databaseAnswers } from "@/features/settings/queries";
import { bare } from "@/lib/route";

/** For whoever watches the server: is it up, and does its database answer? */
export async function GET() {
  const database = await databaseAnswers();
  const said = Response.json(
    { status: database ? "ok" : "unavailable", database: database ? "ok" : "unavailable" },
    { status: database ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
  return bare(said);
}
