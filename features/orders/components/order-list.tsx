import { useTranslations } from "next-intl";
import { Instant } from "@/components/ui/instant";
import { TextLink } from "@/components/ui/text-link";
import { Written } from "@/components/ui/written";
import type { OrderView } from "../queries/views";
import { OrderBadge } from "./order-badge";
import { OrderDue } from "./order-due";

/** Orders, a line each: number, to whom, where it stands, what is owed next. */
export function OrderList({ rows }: { rows: readonly OrderView[] }) {
  const t = useTranslations("order");
  return (
    <ul className="divide-y divide-line">
      {rows.map((one) => (
        <li key={one.row.id} className="px-4 py-3">
          <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm text-soft">
            <OrderBadge state={one.row.state} />
            <span className="font-medium text-ink">{one.unit}</span>
            <OrderDue due={one.due} />
            {one.acceptedLate ? <span className="text-overdue">{t("acceptedLate")}</span> : null}
            <span>
              {one.from} · <Instant value={one.row.issuedAt ?? one.row.createdAt} look="instantShort" />
            </span>
          </p>
          <TextLink
            href={`/orders/${one.row.id}` as never}
            className="mt-1 block min-h-11 content-center wrap-anywhere no-underline hover:underline md:min-h-0"
          >
            {one.number ?? t("unnumbered")} <Written>{one.row.title}</Written>
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
