import type { ReactNode } from "react";

/** Nothing here: why, and what to do. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-col items-center px-4 py-10 text-center">
      {/* A line with no stations yet. */}
      <svg
        viewBox="0 0 120 24"
        className="mb-3 w-30 text-action-line"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        aria-hidden="true"
      >
        <path d="M10 12h100" strokeDasharray="4 6" />
        <circle cx="10" cy="12" r="5" fill="var(--color-white)" />
        <circle cx="60" cy="12" r="5" fill="var(--color-white)" strokeDasharray="3 3" />
        <circle cx="110" cy="12" r="5" fill="var(--color-white)" strokeDasharray="3 3" />
      </svg>
      <p className="font-medium">{title}</p>
      {children ? <div className="mt-1 max-w-md text-sm text-soft">{children}</div> : null}
      {action ? <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
