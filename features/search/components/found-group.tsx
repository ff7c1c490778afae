import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";

interface Props {
  id: string;
  title: string;
  total: number;
  /** There are more than were counted. */
  more: boolean;
  /** The list of all of them. */
  href: string;
  /** How many stand here. */
  shown: number;
  children: ReactNode;
}

/** What was found of one kind, with the way to all of it. */
export function FoundGroup({ id, title, total, more, href, shown, children }: Props) {
  const t = useTranslations("search");
  const count = t(more ? "countMore" : "count", { count: total });
  return (
    <Card
      id={id}
      flush
      title={title}
      aside={
        total > shown ? (
          <TextLink href={href as never} className="inline-flex min-h-11 items-center md:min-h-0">
            {t(more ? "allMore" : "all", { count: total })}
          </TextLink>
        ) : (
          count
        )
      }
    >
      {children}
    </Card>
  );
}
