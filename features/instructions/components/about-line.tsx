import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import { Written } from "@/components/ui/written";
import type { InstructionView } from "../queries/views";

/** What an instruction is attached to; an issue beyond this viewer's sight is not named. */
export function AboutLine({ one: { row, about, unit } }: { one: InstructionView }) {
  const t = useTranslations("instruction.about");
  return (
    <span className="block text-sm text-soft">
      {t(row.about)}{" "}
      {about ? (
        <TextLink href={about.href as never}>
          {about.number} <Written>{about.title}</Written>
        </TextLink>
      ) : row.about === "unit" ? (
        unit
      ) : (
        t("hidden")
      )}
    </span>
  );
}
