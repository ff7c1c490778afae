import { alone } from "@/db/alone";
import { migrate } from "@/db/client";
import { fillMarks } from "@/features/closing-texts/commands";
import { fillDerived } from "@/features/issues/commands/derived";
import { fillPrints } from "@/features/picture-prints/commands";
import { refreshSearch } from "@/features/search/commands/refresh";

/** Brings the database to this release: its schema, and what is made from its rows. One process does it, the others wait. */
export const upgrade = (): Promise<void> =>
  alone(async () => {
    await migrate();
    await refreshSearch();
    await fillDerived();
    await fillMarks();
    await fillPrints();
  });
