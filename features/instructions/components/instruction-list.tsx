import { useTranslations } from "next-intl";
import { DaysLeft } from "@/components/ui/days-left";
import { Instant } from "@/components/ui/instant";
import { TextLink } from "@/components/ui/text-link";
import { Written } from "@/components/ui/written";
import type { InstructionView } from "../queries/views";
import { AboutLine } from "./about-line";
import { InstructionBadge } from "./state-badge";

/** Instructions, a line each: where it stands, the words, what it is about, and the last thing said to it. */
export function InstructionList({ rows }: { rows: readonly InstructionView[] }) {
  const t = useTranslations("instruction");
  return (
    <ul className="divide-y divide-line">
      {rows.map((one) => {
        const last = one.notes.at(-1);
        return (
          <li key={one.row.id} className="px-4 py-3">
            <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm text-soft">
              <InstructionBadge state={one.row.state} />
              <span className="font-medium text-ink">{one.unit}</span>
              {one.due ? <DaysLeft left={one.due.left} late={one.due.late} /> : null}
              {one.signed?.late ? <span className="text-overdue">{t("signedLate")}</span> : null}
              <span>
                {one.by || one.from} · <Instant value={one.row.createdAt} look="instantShort" />
              </span>
            </p>
            <TextLink
              href={`/instructions/${one.row.id}` as never}
              className="mt-1 line-clamp-2 min-h-11 content-center wrap-anywhere no-underline hover:underline md:min-h-0"
            >
              <Written>{one.row.text}</Written>
            </TextLink>
            <AboutLine one={one} />
            {last ? (
              <p className="mt-1 line-clamp-2 text-sm wrap-anywhere">
                <span className="me-2 text-soft">{t(`note.${last.kind}`)}</span>
                <Written>{last.text}</Written>
              </p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
