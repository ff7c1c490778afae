import Link from "next/link";
import { FoundWords } from "@/components/ui/found-words";
import type { Everything } from "../queries/everything";

export function FoundTasks({ rows, asked }: { rows: Everything["tasks"]["rows"]; asked: string }) {
  return (
    <ul className="divide-y divide-line">
      {rows.map(({ code, title, lead }) => (
        <li key={code}>
          <Link
            href={`/tasks/${code}`}
            prefetch={false}
            className="flex min-h-11 flex-wrap items-baseline gap-x-3 px-4 py-2.5 hover:bg-action-tint"
          >
            <span className="text-soft tabular-nums">
              <FoundWords text={code} asked={asked} />
            </span>
            <span className="min-w-0 flex-1 basis-40 text-action">
              <FoundWords text={title} asked={asked} />
            </span>
            <span className="text-sm text-soft">{lead}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
