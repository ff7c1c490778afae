import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { ClientWords } from "@/components/layout/client-words";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { DraftForm } from "@/features/orders/components/draft-form";
import { draftContext } from "@/features/orders/queries/draft-context";
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
  // The paper goes out in Chinese, in whatever language its inspector reads.
  const words = await getTranslations({ locale: "zh-CN", namespace: "order.proposed" });
  const format = await getFormatter({ locale: "zh-CN" });
  const { issueId, issueTitle, dueDay } = context;
  const day = dueDay ? format.dateTime(new Date(`${dueDay}T12:00:00+08:00`), "day") : "";
  return (
    <div className="mx-auto max-w-text">
      <PageHeader
        back={{ href: `/issues/${issueId}`, label: context.number ?? issueTitle }}
        title={t("draft")}
        lead={t("draftLead", { unit: context.unit })}
      />
      <Card>
        <ClientWords namespaces={["orderForm", "orderPreset"]}>
          <DraftForm
            issueId={issueId}
            title={words("title", { issue: [...issueTitle].slice(0, 48).join("") })}
            matter={words(dueDay ? "matterDue" : "matter", { issue: issueTitle, day })}
            demand={words("demand")}
          />
        </ClientWords>
      </Card>
    </div>
  );
}
