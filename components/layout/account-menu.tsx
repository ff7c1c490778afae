import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

/** Who is signed in, for which unit, and the way out. */
export function AccountMenu({ name, unit, children }: { name: string; unit: string; children: ReactNode }) {
  return (
    <details className="group relative min-w-0 print-hidden">
      <summary className="flex min-h-11 min-w-11 cursor-pointer list-none items-center gap-1.5 rounded-md px-2 hover:bg-sunken md:text-sm">
        <span className="min-w-0 truncate font-medium">{name}</span>
        <span className="hidden max-w-56 min-w-0 truncate text-soft md:inline">{unit}</span>
        <Icon name="down" className="size-4 shrink-0 text-soft transition-transform group-open:rotate-180" />
      </summary>
      <div className="absolute end-0 top-full z-40 mt-1 w-60 rounded-lg border border-line bg-white p-1.5 shadow-float">
        <p className="px-3 py-2 text-sm text-soft md:hidden">{unit}</p>
        {children}
      </div>
    </details>
  );
}
