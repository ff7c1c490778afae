import { and, asc, eq, gt, inArray, isNull } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { files } from "@/db/schema";
import { pictureTypes } from "@/domain/file";
import { printsOf } from "@/lib/files/picture";
import { read } from "@/lib/files/storage";

const together = 50;

/** After an upgrade or a restore: prints of pictures that have none, from their stored bytes. Gives how many. */
export async function fillPrints(): Promise<number> {
  let made = 0;
  const known = new Map<string, Awaited<ReturnType<typeof stored>>>();
  for (let last = ""; ; ) {
    const found = await db
      .select({ id: files.id, key: files.key })
      .from(files)
      .where(and(gt(files.id, last), isNull(files.finePrint), inArray(files.type, [...pictureTypes])))
      .orderBy(asc(files.id))
      .limit(together);
    if (found.length === 0) return made;
    for (const { id, key } of found) {
      // The same bytes may hang on many; a picture that is gone or broken is not tried at every start.
      const prints = known.get(key) ?? (await stored(key));
      known.set(key, prints);
      await transaction(async (tx) => {
        await tx
          .update(files)
          .set(prints ?? { finePrint: "" })
          .where(eq(files.id, id));
      });
      if (prints) made++;
    }
    last = found.at(-1)?.id ?? last;
  }
}

async function stored(key: string) {
  const bytes = await read(key);
  return bytes ? printsOf(new Uint8Array(await new Response(bytes.body).arrayBuffer())) : null;
}
