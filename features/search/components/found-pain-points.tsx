import { useTranslations } from "next-intl";
import { FoundWords } from "@/components/ui/found-words";
import { Instant } from "@/components/ui/instant";
import { Marked } from "@/components/ui/marked";
import { TextLink } from "@/components/ui/text-link";
import { excerpt, marked } from "@/domain/text/highlight";
import { PainPointBadge } from "@/features/pain-points/components/state-badge";
import type { FoundPainPoint } from "@/features/pain-points/queries/find";

export function FoundPainPoints({ rows, asked }: { rows: readonly FoundPainPoint[]; asked: string }) {
  const t = useTranslations("painPoint");
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <li key={row.id} className="px-4 py-2.5">
          <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm text-soft">
            <PainPointBadge state={row.state} />
            <span>
              <FoundWords text={row.number} asked={asked} />
            </span>
          </div>
          <TextLink
            href={`/pain-points/${row.id}` as never}
            className="mt-1 line-clamp-3 min-h-11 content-center wrap-anywhere no-underline hover:underline md:min-h-0"
          >
            <Marked pieces={excerpt(row.text, asked, 120) ?? marked(row.text, asked)} />
          </TextLink>
          <p className="mt-1 text-sm text-soft">
            {[row.task, row.unit ?? t("noUnit")].filter(Boolean).join(" · ")} ·{" "}
            <Instant value={row.toldAt} look="instantShort" />
          </p>
        </li>
      ))}
    </ul>
  );
}
