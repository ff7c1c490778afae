import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Instant } from "@/components/ui/instant";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { AccountTabs } from "@/features/accounts/components/account-tabs";
import { EventWords } from "@/features/accounts/components/event-words";
import { type AccountEvent, accountEvents, eventsPageSize } from "@/features/accounts/queries/events";
import { eventsBefore } from "@/features/accounts/schema";
import { allUnits } from "@/features/units/queries";
import { requireViewer } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("events") };
}

export default async function AccountEventsPage({ searchParams }: PageProps<"/accounts/events">) {
  const viewer = await requireViewer();
  const events = await accountEvents(viewer, eventsBefore.parse((await searchParams).before));
  if (!events) notFound();
  const [t, units] = await Promise.all([getTranslations("account"), allUnits()]);
  const unitNames = new Map(units.map((unit) => [unit.code, unit.shortName]));
  const last = events.at(-1);
  return (
    <>
      <PageHeader title={t("events")} lead={t("eventsLead")} />
      <AccountTabs viewer={viewer} current="events" />
      <Card flush>
        {events.length === 0 ? (
          <EmptyState title={t("noEvents")} />
        ) : (
          <DataTable<AccountEvent>
            caption={t("events")}
            rows={events}
            rowKey={(event) => event.id}
            columns={[
              { head: t("what"), title: true, cell: (event) => <EventWords event={event} unitNames={unitNames} /> },
              { head: t("account"), cell: ({ account }) => (account ? `${account.name} (${account.username})` : null) },
              { head: t("by"), cell: (event) => event.by },
              { head: t("at"), cell: (event) => <Instant value={event.at} /> },
            ]}
          />
        )}
      </Card>
      {last && events.length === eventsPageSize ? (
        <LinkButton
          href={`/accounts/events?before=${last.at.getTime()}_${last.id}` as never}
          prefetch={false}
          className="mt-4"
        >
          {t("older")}
        </LinkButton>
      ) : null}
    </>
  );
}
