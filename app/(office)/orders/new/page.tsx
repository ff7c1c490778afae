import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientWords } from "@/components/layout/client-words";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { DraftForm } from "@/features/orders/components/draft-form";
import { draftContext } from "@/features/orders/queries/draft-context";
import { proposedOrder } from "@/features/orders/queries/proposed";
import { requireViewer } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("order"))("draft") };
}

/** `?issue=` says about which. */
export default async function NewOrderPage({ searchParams }: PageProps<"/orders/new">) {
  const viewer = await requireViewer();
  const context = await draftContext(viewer, (await searchParams).issue);
  if (!context) notFound();
  const t = await getTranslations("order");
  const { issueId, issueTitle, dueDay } = context;
  return (
    <div className="mx-auto max-w-text">
      <PageHeader
        back={{ href: `/issues/${issueId}`, label: context.number ?? issueTitle }}
        title={t("draft")}
        lead={t("draftLead", { unit: context.unit })}
      />
      <Card>
        <ClientWords namespaces={["orderForm", "orderPreset"]}>
          <DraftForm issueId={issueId} {...proposedOrder({ title: issueTitle, dueDay })} />
        </ClientWords>
      </Card>
    </div>
  );
}
