import type { ReactNode } from "react";
import { Icon } from "./icon";

/** The browser's own details: opens without scripts, is found by its search. */
export function Disclosure({ summary, children, open }: { summary: ReactNode; children: ReactNode; open?: boolean }) {
  return (
    <details open={open} className="group rounded-lg border border-line bg-white">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 px-4 py-2 font-medium hover:text-action">
        <Icon name="right" className="size-4 text-soft transition-transform group-open:rotate-90" />
        <span className="flex-1">{summary}</span>
      </summary>
      <div className="border-t border-line p-4">{children}</div>
    </details>
  );
}
