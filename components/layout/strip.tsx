import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

/** A narrow band above the page: something that holds for all of it. */
export function Strip({ title, children }: { title: string; children: ReactNode }) {
  return (
    <aside aria-label={title} className="border-b border-warn-line bg-warn-tint text-warn">
      <p className="mx-auto flex max-w-page items-start gap-2 px-4 py-1 text-sm md:px-6 print:px-0">
        <Icon name="info" className="mt-0.5 size-4.5" />
        <span>
          <strong className="me-2 font-semibold">{title}</strong>
          {children}
        </span>
      </p>
    </aside>
  );
}
