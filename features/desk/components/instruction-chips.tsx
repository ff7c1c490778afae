import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import type { InstructionTab } from "@/features/instructions/queries/list";

const told = ["answered", "late", "open"] as const satisfies readonly InstructionTab[];
const tones = { answered: "text-action", late: "text-overdue", open: "text-soft" } as const;

/** How a leader's instructions stand, beside the page's title. */
export function InstructionChips({ counts }: { counts: Record<InstructionTab, number> }) {
  const t = useTranslations("desk.leader.instructions");
  return (
    <p className="flex flex-wrap items-center gap-x-4 text-sm">
      {told
        .filter((tab) => counts[tab] > 0)
        .map((tab) => (
          <TextLink
            key={tab}
            href={`/instructions?tab=${tab}&mine=1` as never}
            className={`inline-flex min-h-11 items-center gap-1 no-underline hover:underline md:min-h-9 ${tones[tab]}`}
          >
            {t(tab)} <strong className="font-semibold">{counts[tab]}</strong>
          </TextLink>
        ))}
      <LinkButton href={"/instructions/new" as never}>{t("write")}</LinkButton>
    </p>
  );
}
