import Link from "next/link";
import type { ReactNode } from "react";

/** One line of a short list that leads as a whole to what it names. */
export function RowLink({
  href,
  title,
  mark,
  children,
}: {
  href: string;
  title: string;
  mark: ReactNode;
  children: ReactNode;
}) {
  return (
    <li className="relative flex min-h-11 items-start justify-between gap-3 border-b border-line px-4 py-2.5 last:border-0 hover:bg-action-tint">
      <div className="min-w-0 md:text-sm">
        <Link
          href={href as never}
          prefetch={false}
          className="font-medium text-action after:absolute after:inset-0 hover:underline"
        >
          {title}
        </Link>
        <p className="text-sm text-soft">{children}</p>
      </div>
      <div className="shrink-0">{mark}</div>
    </li>
  );
}
