import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Day } from "@/components/ui/day";
import { DescriptionList } from "@/components/ui/description-list";
import { Instant } from "@/components/ui/instant";
import { TextLink } from "@/components/ui/text-link";
import { Written } from "@/components/ui/written";
import type { Walk } from "../queries/walk";

/** Who walks what, where, how and when. */
export function WalkFacts({ walk }: { walk: Walk }) {
  const t = useTranslations("walk.page");
  const person = (who: Walk["head"]) =>
    who ? <Written>{[who.name, who.title].filter(Boolean).join(" ")}</Written> : null;
  return (
    <Card id="facts" title={t("facts")}>
      <DescriptionList
        columns={1}
        items={[
          { term: t("head"), detail: person(walk.head) },
          walk.recorder && { term: t("recorder"), detail: person(walk.recorder) },
          { term: t("unit"), detail: walk.unitName },
          {
            term: t("target"),
            detail: (
              <span className="inline-flex flex-wrap items-center gap-1.5">
                {walk.targetName}
                {walk.unit === walk.target ? null : <Badge tone="action">{t("cross")}</Badge>}
              </span>
            ),
          },
          { term: t("plannedDay"), detail: <Day value={walk.plannedDay} /> },
          walk.begunAt && { term: t("begun"), detail: <Instant value={walk.begunAt} look="instantShort" /> },
          walk.concludedAt && {
            term: t("concluded"),
            detail: <Instant value={walk.concludedAt} look="instantShort" />,
          },
          walk.plan !== "" && { term: t("plan"), detail: <Written>{walk.plan}</Written>, wide: true },
          walk.summary !== "" && { term: t("summary"), detail: <Written>{walk.summary}</Written>, wide: true },
        ]}
      />
      <TextLink
        href={`/tasks/${walk.taskCode}` as never}
        className="mt-3 inline-flex min-h-11 items-center text-sm md:min-h-8"
      >
        {t("seeTask")}
      </TextLink>
    </Card>
  );
}
