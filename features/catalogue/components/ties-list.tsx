import Link from "next/link";

export interface Tie {
  key: string;
  label: string;
  count: number;
  href?: string;
  /** It has to be none before something goes out of use. */
  binds?: boolean;
}

/** What hangs on a unit or task, one line each; a number leads to its list where its administrator may see it. */
export function TiesList({ ties }: { ties: readonly Tie[] }) {
  return (
    <dl className="divide-y divide-line md:text-sm">
      {ties.map(({ key, label, count, href, binds }) => (
        <div key={key} className="flex min-h-11 items-center justify-between gap-4 md:min-h-9">
          <dt className="text-soft">{label}</dt>
          <dd className={`tabular-nums ${binds && count > 0 ? "font-semibold text-warn" : ""}`}>
            {href && count > 0 ? (
              <Link href={href as never} prefetch={false} className="text-action underline underline-offset-3">
                {count}
              </Link>
            ) : (
              count
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
