import { useTranslations } from "next-intl";
import { ClientWords } from "@/components/layout/client-words";
import { DaysLeft } from "@/components/ui/days-left";
import { Instant } from "@/components/ui/instant";
import { Timeline } from "@/components/ui/timeline";
import { Written } from "@/components/ui/written";
import type { InstructionView } from "../queries/views";
import { InstructionSteps } from "./instruction-steps";
import { InstructionBadge } from "./state-badge";

/** How one unit took it up: signed for, answered, and what the leader said to that; with the steps open now. */
export function InstructionPart({ one, today, answerDay }: { one: InstructionView; today: string; answerDay: string }) {
  const t = useTranslations("instruction");
  const { row, unit, signed, due, notes, offers } = one;
  const entries = [
    ...(signed
      ? [
          {
            key: "signed",
            title: t("signedFor"),
            by: (
              <>
                {signed.by} · <Instant value={signed.at} look="instantShort" />{" "}
                {signed.late ? <span className="font-medium text-overdue">{t("signedLate")}</span> : null}
              </>
            ),
          },
        ]
      : []),
    ...notes.map(({ id, kind, text, by, at }) => ({
      key: id,
      strong: true,
      title: t(`note.${kind}`),
      by: (
        <>
          {by} · <Instant value={at} look="instantShort" />
        </>
      ),
      children: (
        <p className="whitespace-pre-line wrap-anywhere">
          <Written>{text}</Written>
        </p>
      ),
    })),
  ];
  return (
    <div>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <strong className="font-semibold">{unit}</strong>
        <InstructionBadge state={row.state} />
        {due ? <DaysLeft left={due.left} late={due.late} className="text-sm" /> : null}
      </p>
      {entries.length > 0 ? (
        <div className="mt-3">
          <Timeline label={t("wayOf", { unit })} entries={entries} />
        </div>
      ) : null}
      {offers.length > 0 ? (
        <ClientWords namespaces={["instructionForm"]}>
          <InstructionSteps
            target={{ id: row.id, version: row.version }}
            offers={offers}
            today={today}
            answerDay={answerDay}
          />
        </ClientWords>
      ) : null}
    </div>
  );
}
