import { asc, isNull } from "drizzle-orm";
import { type Packed, pack } from "@/components/ui/packed";
import type { Options } from "@/components/ui/select";
import { db } from "@/db/client";
import { units } from "@/db/schema";
import { dayOf } from "@/domain/calendar";
import { periodUntil } from "@/domain/figures";
import { type Locale, saidIn } from "@/domain/language";
import { publishedFigures } from "@/features/figures/queries/figures";
import { painPointRates } from "@/features/pain-points/queries/rates";
import { now } from "@/lib/clock";
import { forAMinute } from "@/lib/minute";

/** The year's figures of the whole city, bureaus, counties and zones together. */
export const cityFigures = forAMinute(async () => {
  const period = periodUntil(dayOf(now()));
  const { asOf, from, city, counties } = await publishedFigures(period);
  return {
    asOf,
    from,
    heads: city.heads + counties.heads,
    items: city.items + counties.items,
    found: city.found + counties.found,
    rectified: city.rectified + counties.rectified,
    rates: await painPointRates(period),
  };
});

/** Halls and units to choose from: the city's, then each county's and zone's. */
export const unitChoices = forAMinute(async (locale: Locale): Promise<Packed<Options>> => {
  const rows = await db
    .select({
      code: units.code,
      name: units.name,
      nameEn: units.nameEn,
      kind: units.kind,
      jurisdiction: units.jurisdiction,
    })
    .from(units)
    .where(isNull(units.retiredAt))
    .orderBy(asc(units.path));
  const heads = rows.filter(({ code, jurisdiction }) => code === jurisdiction);
  const said = (unit: { name: string; nameEn: string }) => saidIn(locale, unit.name, unit.nameEn);
  return pack(
    heads.map((head) => ({
      label: said(head),
      options: rows
        .filter(({ jurisdiction }) => jurisdiction === head.code)
        .map((unit) => ({ value: unit.code, label: said(unit) })),
    })),
  );
});
