import { done, refuse } from "@/domain/refusal";
import { searching } from "@/features/door/commands/limits";
import { searchQuery } from "@/features/door/schema";
import { searchTasks } from "@/features/tasks/queries/search";
import { clientAddress } from "@/lib/http/client-address";
import { overLimit } from "@/lib/limit";
import { answer, openRoute } from "@/lib/route";

/** Services by everyday words, for the form while somebody types. */
export const GET = openRoute(searchQuery, async ({ q }, request) =>
  answer((await overLimit(searching, clientAddress(request))) ? refuse("tooManyRequests") : done(await searchTasks(q))),
);
