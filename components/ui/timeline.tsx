import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Instant } from "./instant";

export interface TimelineEntry {
  key: string;
  title: ReactNode;
  /** Who and when, under the title. */
  by: ReactNode;
  children?: ReactNode;
  /** A filled station: something was decided; otherwise a small one. */
  strong?: boolean;
}

/** What happened, newest first or last as given. */
export function Timeline({ label, entries }: { label: string; entries: readonly TimelineEntry[] }) {
  return (
    <ol aria-label={label} className="relative">
      {entries.map((entry) => (
        <li key={entry.key} className="group relative ps-7 pb-4 last:pb-0">
          <span
            className="absolute top-2 bottom-0 left-[0.4375rem] w-0.5 -translate-x-1/2 bg-action-line group-last:hidden"
            aria-hidden="true"
          />
          <span
            className={classNames(
              "absolute top-1.5 left-[0.4375rem] -translate-x-1/2 rounded-full border-2 border-action",
              entry.strong ? "size-3.5 bg-action" : "size-3 bg-white",
            )}
            aria-hidden="true"
          />
          <div className="font-medium">{entry.title}</div>
          <div className="text-sm text-soft">{entry.by}</div>
          {entry.children ? <div className="mt-1.5 md:text-sm">{entry.children}</div> : null}
        </li>
      ))}
    </ol>
  );
}

/** Who, for which unit, and under it when. */
export function ActorAndTime({ name, unit, at }: { name: string; unit: string | null; at: Date }) {
  return (
    <>
      {name}
      {unit ? ` · ${unit}` : ""}
      <span className="block">
        <Instant value={at} look="instant" />
      </span>
    </>
  );
}
