import type { Tx } from "@/db/client";
import { keepSearchEntry } from "@/db/search-index";
import { entryTokens, type Findable, searchVersion } from "@/domain/text/search";

/** Makes a subject findable by its words as they now are, in the transaction that writes them. */
export const keepFindable = (tx: Tx, subjectId: string, findable: Findable): Promise<void> =>
  keepSearchEntry(tx, { subject: findable.subject, subjectId, version: searchVersion }, entryTokens(findable));
