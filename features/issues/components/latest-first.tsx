import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";

interface Props<Kept extends { id: string }> {
  /** The newest first. */
  records: readonly Kept[];
  /** Says how many are folded away. */
  earlier: (count: number) => string;
  children: (record: Kept) => ReactNode;
}

/** The record that counts, and the earlier ones folded away. */
export function LatestFirst<Kept extends { id: string }>({ records, earlier, children }: Props<Kept>) {
  const [latest, ...others] = records;
  if (!latest) return null;
  return (
    <div className="flex flex-col gap-3">
      {children(latest)}
      {others.length > 0 ? (
        <Disclosure summary={earlier(others.length)}>
          <div className="flex flex-col gap-5">
            {others.map((record) => (
              <div key={record.id}>{children(record)}</div>
            ))}
          </div>
        </Disclosure>
      ) : null}
    </div>
  );
}
