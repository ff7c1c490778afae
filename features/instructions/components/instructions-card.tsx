import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { InstructionView } from "../queries/views";
import { InstructionPart } from "./instruction-part";
import { InstructionWords } from "./instruction-words";

interface Props {
  list: readonly InstructionView[];
  /** Where this viewer may write one. */
  writeHref?: string;
  today: string;
  answerDay: string;
}

/** The instructions on an issue or a task: the leader's words once, and how each unit took them up. */
export function InstructionsCard({ list, writeHref, today, answerDay }: Props) {
  const t = useTranslations("instruction");
  if (list.length === 0 && !writeHref) return null;
  const batches = [...new Set(list.map(({ row }) => row.batch))].map((batch) =>
    list.filter(({ row }) => row.batch === batch),
  );
  return (
    <Card
      id="instructions"
      title={t("title")}
      aside={
        writeHref ? (
          <LinkButton href={writeHref as never} look="primary" size="small">
            {t("write")}
          </LinkButton>
        ) : null
      }
    >
      {batches.length === 0 ? <p className="text-sm text-soft">{t("noneHere")}</p> : null}
      <div className="flex flex-col gap-6">
        {batches.map(([first, ...others]) =>
          first ? (
            <article key={first.row.batch} aria-label={t("from", { by: first.by || first.from })}>
              <InstructionWords one={first} />
              <div className="mt-3 flex flex-col gap-4">
                {[first, ...others].map((one) => (
                  <InstructionPart key={one.row.id} one={one} today={today} answerDay={answerDay} />
                ))}
              </div>
            </article>
          ) : null,
        )}
      </div>
    </Card>
  );
}
