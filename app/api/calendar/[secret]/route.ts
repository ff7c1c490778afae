import { feedOf } from "@/features/calendar-feed/queries/feed";
import { feedQuery } from "@/features/calendar-feed/schema";
import { now } from "@/lib/clock";
import { unforeseen } from "@/lib/fault";
import { clientAddress } from "@/lib/http/client-address";
import { overLimit } from "@/lib/limit";
import { openRoute, problem } from "@/lib/route";

/** Calendars ask every few hours; a hall behind one address has many of them. */
const asking = { name: "calendarFeed", times: 600, seconds: 600 };

/** A calendar of due days for whoever has its secret address; a calendar cannot sign in. */
export const GET = openRoute(feedQuery, async ({ secret }, request) => {
  try {
    if (await overLimit(asking, clientAddress(request))) return problem({ code: "tooManyRequests" });
    const calendar = await feedOf(secret.replace(/\.ics$/, ""), now());
    if (calendar === undefined) return problem({ code: "notFound" });
    return new Response(calendar, {
      headers: { "content-type": "text/calendar; charset=utf-8", "cache-control": "private, max-age=600" },
    });
  } catch (error) {
    // Here, and not by its address, which is a secret and stays out of the log.
    return problem(unforeseen(error, "GET /api/calendar"));
  }
});
