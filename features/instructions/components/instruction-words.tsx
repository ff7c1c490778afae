import { useTranslations } from "next-intl";
import { Day } from "@/components/ui/day";
import { Instant } from "@/components/ui/instant";
import { Written } from "@/components/ui/written";
import type { InstructionView } from "../queries/views";

/** The leader's words, who wrote them and when, and by when an answer is awaited. */
export function InstructionWords({ one: { row, from, by } }: { one: InstructionView }) {
  const t = useTranslations("instruction");
  return (
    <figure>
      <blockquote className="border-s-3 border-action bg-action-tint/50 px-4 py-2.5 leading-relaxed whitespace-pre-line wrap-anywhere">
        <Written>{row.text}</Written>
      </blockquote>
      <figcaption className="mt-1.5 flex flex-wrap gap-x-3 text-sm text-soft">
        <span>{by || from}</span>
        <Instant value={row.createdAt} look="instantShort" />
        {row.answerDay ? (
          <span>
            {t("answerBy")} <Day value={row.answerDay} look="dayShort" />
          </span>
        ) : null}
      </figcaption>
    </figure>
  );
}
