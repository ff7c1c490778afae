import { useLocale, useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { saidIn } from "@/domain/language";
import type { AspectAnswer } from "@/domain/walk";
import type { Walk } from "../queries/walk";

const tones: Record<AspectAnswer | "unanswered", Tone> = {
  nothing: "good",
  issue: "warn",
  inapplicable: "idle",
  unanswered: "plain",
};

/** The questions of the version that this walk answered; 未查 is counted, not hidden. */
export function WalkAnswers({ walk }: { walk: Walk }) {
  const t = useTranslations("walk.answers");
  const words = useTranslations("answer");
  const locale = useLocale();
  const given = walk.aspects.map(
    (aspect) => ({ ...aspect, answer: walk.answers.get(aspect.code) ?? "unanswered" }) as const,
  );
  const count = (answer: AspectAnswer | "unanswered") => given.filter((one) => one.answer === answer).length;
  return (
    <Card
      id="answers"
      title={t("title", { count: walk.aspects.length })}
      aside={t("version", { version: walk.aspectVersion })}
      flush
    >
      <p className="border-b border-line px-4 py-2.5 text-sm text-soft">
        {t("summary", {
          nothing: count("nothing"),
          issue: count("issue"),
          inapplicable: count("inapplicable"),
          unanswered: count("unanswered"),
        })}
      </p>
      <ol>
        {given.map(({ answer, ...aspect }, index) => (
          <li
            key={aspect.code}
            className="flex items-center gap-3 border-b border-line px-4 py-2 last:border-0 md:text-sm keep-together"
          >
            <span className="w-6 shrink-0 text-end text-soft">{index + 1}</span>
            <span className="min-w-0 flex-1">{saidIn(locale, aspect.question, aspect.questionEn)}</span>
            <Badge tone={tones[answer]}>{words(answer)}</Badge>
          </li>
        ))}
      </ol>
    </Card>
  );
}
