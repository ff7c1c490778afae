import { isNotNull, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, grants, guides, tasks, units } from "@/db/schema";
import type { Day } from "@/domain/calendar";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import { allAspectVersions, presentAspectVersion } from "@/features/aspects/queries";
import { workingCalendar } from "@/features/calendar/queries";
import { storedSetting } from "@/features/settings/queries";
import { settingNames } from "@/features/settings/schema";

/** What there is to administer, in numbers; undefined for everybody else. */
export async function systemOverview(viewer: Viewer, today: Day) {
  if (!can(viewer, "system.manageCatalogue")) return undefined;
  const [counts, present, versions, calendar, stored] = await Promise.all([
    Promise.all([
      db.$count(accounts, isNull(accounts.disabledAt)),
      db.$count(grants, isNull(grants.confirmedAt)),
      db.$count(units, isNull(units.retiredAt)),
      db.$count(units, isNotNull(units.retiredAt)),
      db.$count(tasks, isNull(tasks.retiredAt)),
      db.$count(tasks, isNotNull(tasks.retiredAt)),
      db.$count(guides, isNull(guides.replacedAt)),
    ]),
    presentAspectVersion(today),
    allAspectVersions(),
    workingCalendar(),
    Promise.all(settingNames.map((name) => storedSetting(name))),
  ]);
  const [active, waiting, inUse, retiredUnits, known, retiredTasks, guided] = counts;
  const years = [...calendar.years].sort();
  return {
    accounts: { active, waiting },
    units: { inUse, retired: retiredUnits },
    tasks: { inUse: known, retired: retiredTasks, guides: guided },
    aspects: {
      version: present,
      count: versions.find(({ version }) => version === present)?.aspects ?? 0,
      coming: versions.find(
        ({ version, takesEffect }) => version > present && takesEffect !== null && takesEffect > today,
      ),
    },
    calendar: { from: years[0], to: years.at(-1), missing: !calendar.years.has(today.slice(0, 4)) },
    settings: stored.filter(({ version }) => version > 0).length,
  };
}
