import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Instant } from "@/components/ui/instant";
import { TextLink } from "@/components/ui/text-link";
import { Written } from "@/components/ui/written";
import type { PainPointFacts } from "../queries/one";
import { PersonDialog } from "./person-dialog";
import { Pictures } from "./pictures";

/** The masked words, the pictures, and where it belongs; who told it only on demand. */
export function FactsCard({ facts }: { facts: PainPointFacts }) {
  const t = useTranslations("painPoint");
  const channel = useTranslations("painPointChannel");
  const { row } = facts;
  return (
    <Card id="told" title={t("told")} aside={facts.reveals ? <PersonDialog id={row.id} /> : null}>
      <p className="whitespace-pre-line wrap-anywhere">
        <Written>{row.text}</Written>
      </p>
      <Pictures files={facts.pictures} />
      <div className="mt-4 border-t border-line pt-4">
        <DescriptionList
          items={[
            { term: t("task"), detail: facts.task ?? t("noTask") },
            { term: t("unit"), detail: facts.unit ?? t("noUnit") },
            { term: t("place"), detail: facts.place },
            { term: t("channel"), detail: channel(row.channel) },
            { term: t("toldAt"), detail: <Instant value={row.createdAt} look="instant" /> },
            row.transferredTo !== null && { term: t("transferredTo"), detail: row.transferredTo },
            facts.into !== null && {
              term: t("mergedInto"),
              detail: <TextLink href={`/pain-points/${facts.into.id}` as never}>{facts.into.number}</TextLink>,
            },
            row.releasedAt !== null && {
              term: t("releasedAt"),
              detail: <Instant value={row.releasedAt} look="instant" />,
            },
          ]}
        />
      </div>
    </Card>
  );
}
