import type { ReactNode } from "react";
import { classNames } from "./class-names";

interface Props {
  title?: ReactNode;
  /** Beside the title: a link to the whole list, a count. */
  aside?: ReactNode;
  children: ReactNode;
  /** No inner margin, for tables and lists that reach the edge. */
  flush?: boolean;
  className?: string;
  id?: string;
}

export function Card({ title, aside, children, flush = false, className, id }: Props) {
  return (
    <section
      id={id}
      aria-labelledby={title && id ? `${id}-title` : undefined}
      className={classNames(
        "min-w-0 overflow-clip rounded-lg border border-line bg-white shadow-card print:shadow-none",
        className,
      )}
    >
      {title ? (
        <header className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line px-4 py-2">
          <h2 id={id ? `${id}-title` : undefined} className="text-base font-semibold">
            {title}
          </h2>
          {aside ? <div className="text-sm text-soft">{aside}</div> : null}
        </header>
      ) : null}
      <div className={flush ? undefined : "p-4"}>{children}</div>
    </section>
  );
}
