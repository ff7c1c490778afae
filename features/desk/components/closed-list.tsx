import Link from "next/link";
import { useTranslations } from "next-intl";
import { Day } from "@/components/ui/day";
import { Stamp } from "@/components/ui/stamp";
import { Written } from "@/components/ui/written";
import { dayOf } from "@/domain/calendar";
import type { IssueLine } from "@/features/issues/queries/list";

/** What was closed last. */
export function ClosedList({ rows }: { rows: readonly IssueLine[] }) {
  const state = useTranslations("state");
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <li key={row.id} className="relative flex items-center gap-3 px-4 py-2.5 hover:bg-action-tint">
          <div className="min-w-0 flex-1">
            <Link
              href={`/issues/${row.id}` as never}
              prefetch={false}
              className="font-medium after:absolute after:inset-0 hover:text-action"
            >
              <Written>{row.title}</Written>
            </Link>
            <p className="text-sm text-soft">
              {row.leadUnit} {row.closedAt ? <Day value={dayOf(row.closedAt)} look="dayShort" /> : null}
            </p>
          </div>
          <Stamp className="max-md:hidden">{state("closed")}</Stamp>
        </li>
      ))}
    </ul>
  );
}
