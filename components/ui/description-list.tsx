import type { ReactNode } from "react";
import { classNames } from "./class-names";

export interface Description {
  term: string;
  detail: ReactNode;
  /** Across all columns. */
  wide?: boolean;
}

/** Names and values; what has no value is left out. */
export function DescriptionList({
  items,
  columns = 2,
}: {
  items: readonly (Description | null | false)[];
  columns?: 1 | 2 | 3;
}) {
  const shown = items.filter((item): item is Description => Boolean(item) && (item as Description).detail !== null);
  return (
    <dl
      className={classNames(
        "grid gap-x-8 gap-y-2.5 md:text-sm",
        columns === 2 && "sm:grid-cols-2",
        columns === 3 && "sm:grid-cols-2 lg:grid-cols-3",
      )}
    >
      {shown.map((item) => (
        <div key={item.term} className={classNames("flex min-w-0 gap-3", item.wide && "col-span-full max-sm:block")}>
          <dt className="w-[5.5em] shrink-0 text-soft [:lang(en)_&]:w-[7.5em]">{item.term}</dt>
          <dd className="min-w-0 flex-1 wrap-anywhere">{item.detail}</dd>
        </div>
      ))}
    </dl>
  );
}
