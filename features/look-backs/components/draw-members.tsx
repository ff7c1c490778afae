import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { Written } from "@/components/ui/written";
import type { Draw } from "../queries/draw";

type Member = Draw["members"][number];

/** Whom a draw went over, in its order, with the hash that each was sorted by. */
export function DrawMembers({ draw }: { draw: Draw }) {
  const t = useTranslations("lookBack.draw");
  const kind = useTranslations("kind");
  const severity = useTranslations("severity");
  const columns: Column<Member>[] = [
    { head: t("place"), end: true, cell: (one) => one.place },
    {
      head: t("issue"),
      title: true,
      cell: (one) =>
        one.number ? (
          <TextLink href={`/issues/${one.id}` as never} className="inline-flex min-h-11 items-center md:min-h-0">
            {one.number}
          </TextLink>
        ) : (
          <span className="text-soft">{t("elsewhere")}</span>
        ),
    },
    { head: t("unit"), cell: (one) => <Written>{draw.unitName(one.unit)}</Written> },
    { head: t("kind"), cell: (one) => kind(one.kind) },
    { head: t("severity"), cell: (one) => severity(one.severity) },
    {
      head: t("met"),
      tag: true,
      cell: (one) => (one.drawn ? <Badge tone="action">{t("isDrawn")}</Badge> : <span className="text-soft">–</span>),
    },
    { head: t("key"), cell: (one) => <code className="text-sm break-all">{one.key.slice(0, 16)}</code> },
  ];
  return <DataTable caption={t("membersCaption")} columns={columns} rows={draw.members} rowKey={(one) => one.id} />;
}
