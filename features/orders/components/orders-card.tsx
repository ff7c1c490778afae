import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { OrderView } from "../queries/views";
import { OrderList } from "./order-list";

/** The orders about an issue, and the way to draft one. */
export function OrdersCard({ rows, draftHref }: { rows: readonly OrderView[]; draftHref?: string }) {
  const t = useTranslations("order");
  if (rows.length === 0 && !draftHref) return null;
  return (
    <Card
      id="orders"
      title={t("title")}
      flush={rows.length > 0}
      aside={
        draftHref ? (
          <LinkButton href={draftHref as never} size="small">
            {t("draft")}
          </LinkButton>
        ) : null
      }
    >
      {rows.length > 0 ? <OrderList rows={rows} /> : <p className="text-sm text-soft">{t("noneHere")}</p>}
    </Card>
  );
}
