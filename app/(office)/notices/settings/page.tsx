import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientWords } from "@/components/layout/client-words";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { can } from "@/domain/permission";
import { FeedCard } from "@/features/calendar-feed/components/feed-card";
import { feedSince } from "@/features/calendar-feed/queries/feed";
import { ChoicesForm } from "@/features/deliveries/components/choices-form";
import { choicesOf } from "@/features/deliveries/queries/choices";
import { requireViewer } from "@/lib/auth/viewer";
import { mailOffered } from "@/lib/mail";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("channels"))("title") };
}

export default async function NoticeSettingsPage() {
  const viewer = await requireViewer();
  if (!can(viewer, "system.work")) notFound();
  const [t, feed] = await Promise.all([getTranslations("channels"), getTranslations("calendarFeed")]);
  return (
    <div className="max-w-160">
      <PageHeader title={t("title")} lead={t("lead")} actions={<TextLink href="/notices">{t("back")}</TextLink>} />
      <ClientWords namespaces={["channels", "arrival", "calendarFeed"]}>
        {mailOffered() ? (
          <Card>
            <ChoicesForm {...(await choicesOf(viewer))} />
          </Card>
        ) : (
          <Alert>{t("notOffered")}</Alert>
        )}
        <Card title={feed("title")} id="calendar" className="mt-4">
          <FeedCard exists={(await feedSince(viewer)) !== null} />
        </Card>
      </ClientWords>
    </div>
  );
}
