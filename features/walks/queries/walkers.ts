import { and, asc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, grants } from "@/db/schema";
import type { Role } from "@/domain/viewer";
import { unchanging } from "@/lib/unchanging";

export interface Walker {
  id: string;
  name: string;
  title: string;
}

/** Who holds one of these roles, confirmed, in this very unit; disabled accounts do not. */
const holdersOf = (unit: string, roles: readonly Role[]): Promise<Walker[]> =>
  unchanging(`holders ${unit} ${roles.join(" ")}`, async () =>
    db
      .selectDistinct({ id: accounts.id, name: accounts.name, title: accounts.title })
      .from(accounts)
      .innerJoin(grants, eq(grants.accountId, accounts.id))
      .where(
        and(
          eq(grants.unit, unit),
          inArray(grants.role, [...roles]),
          isNotNull(grants.confirmedAt),
          isNull(accounts.disabledAt),
        ),
      )
      .orderBy(asc(accounts.id)),
  );

/** The heads of a unit, who walk. */
export const headsOf = (unit: string): Promise<Walker[]> => holdersOf(unit, ["head"]);

/** Who may record for a head of this unit. */
export const recordersOf = (unit: string): Promise<Walker[]> => holdersOf(unit, ["head", "liaison"]);
