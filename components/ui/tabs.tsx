"use client";
import { classNames } from "./class-names";
import { SoftLink } from "./soft-link";
import { TabInView } from "./tab-in-view";

export interface Tab {
  href: string;
  label: string;
  count?: number;
  current?: boolean;
}

/** Each tab is an address, so it can be bookmarked, sent on and gone back from. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav
      aria-label={label}
      className="mb-4 flex gap-x-1 overflow-x-auto border-b border-line md:flex-wrap md:overflow-visible print-hidden"
    >
      {tabs.map((tab) => (
        <SoftLink
          key={tab.href}
          href={tab.href}
          aria-current={tab.current ? "page" : undefined}
          className={classNames(
            "-mb-px inline-flex min-h-11 min-w-11 shrink-0 items-center justify-center gap-1.5 border-b-2 px-3 whitespace-nowrap md:min-h-10 md:text-sm",
            tab.current ? "border-action font-semibold text-action" : "border-transparent text-soft hover:text-ink",
          )}
        >
          {tab.label}
          {tab.count === undefined ? null : (
            <span className="rounded-full bg-sunken px-1.5 text-xs leading-5 text-ink">{tab.count}</span>
          )}
        </SoftLink>
      ))}
      <TabInView current={tabs.find(({ current }) => current)?.href ?? ""} />
    </nav>
  );
}
