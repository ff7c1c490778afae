import { useTranslations } from "next-intl";
import { Written } from "@/components/ui/written";
import type { AuditEvent } from "@/features/audit/queries/events";
import { movedWords, particularsOf, type Wording } from "@/features/audit/queries/wording";

/** States, particulars, and the link of the chain; ids and digests as they are stored. */
export function EventDetails({ event, wording }: { event: AuditEvent; wording: Wording }) {
  const t = useTranslations("audit");
  const moved = movedWords(event, wording);
  const facts = [
    ...(moved ? [[t("state"), moved] as const] : []),
    ...particularsOf(event.particulars, wording).map(({ label, value }) => [label, value] as const),
    [t("sequence"), String(event.sequence)] as const,
    [t("subjectId"), event.subjectId] as const,
    [t("actorId"), event.actorId] as const,
    [t("hash"), event.hash] as const,
  ];
  return (
    <details>
      <summary className="inline-flex min-h-11 min-w-11 cursor-pointer items-center text-action md:min-h-8">
        {t("open")}
      </summary>
      <dl className="mt-1 grid max-w-120 grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-sm">
        {facts.map(([label, value]) => (
          <div key={`${label} ${value}`} className="contents">
            <dt className="text-soft">{label}</dt>
            <dd className="break-all">
              <Written>{value}</Written>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
