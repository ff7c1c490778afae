import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ClientWords } from "@/components/layout/client-words";
import { buttonLook } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { OrderBadge } from "@/features/orders/components/order-badge";
import { OrderDue } from "@/features/orders/components/order-due";
import { OrderFacts } from "@/features/orders/components/order-facts";
import { OrderSteps } from "@/features/orders/components/order-steps";
import { OrderWay } from "@/features/orders/components/order-way";
import { askedFirst } from "@/features/orders/queries/asked-first";
import { orderView } from "@/features/orders/queries/views";
import { requireViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("order"))("title") };
}

export default async function OrderPage({ params }: PageProps<"/orders/[id]">) {
  const viewer = await requireViewer();
  const { id } = await params;
  const at = now();
  const one = z.uuid().safeParse(id).success ? await orderView(viewer, id, at) : undefined;
  if (!one) notFound();
  const t = await getTranslations("order");
  const { row, offers } = one;
  const { title, matter, demand, preset } = row;
  return (
    <div className="mx-auto max-w-text">
      <PageHeader
        back={{ href: "/orders", label: t("title") }}
        title={`${one.number ?? t("unnumbered")} ${title}`}
        lead={
          <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
            <OrderBadge state={row.state} />
            <OrderDue due={one.due} />
          </span>
        }
      />
      <div className="flex flex-col gap-4">
        {offers.length > 0 ? (
          <Card id="steps" title={t("steps")} className="print-hidden">
            <ClientWords namespaces={["orderForm", "orderPreset"]}>
              <OrderSteps
                target={{ id: row.id, version: row.version }}
                offers={offers}
                asked={await askedFirst(one, at)}
                adopts={offers.includes("discard") && one.byRule}
                content={offers.includes("discard") ? { title, matter, demand, preset } : null}
              />
            </ClientWords>
          </Card>
        ) : null}
        <Card
          id="paper"
          title={t("content")}
          aside={
            <a href={`/api/orders/${row.id}/document`} className={buttonLook("quiet", "small")}>
              {t(row.issuedAt ? "document" : "draftDocument")}
            </a>
          }
        >
          <OrderFacts one={one} />
        </Card>
        <Card id="way" title={t("way")}>
          <OrderWay one={one} />
        </Card>
      </div>
    </div>
  );
}
