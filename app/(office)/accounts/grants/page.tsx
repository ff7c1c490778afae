import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientWords } from "@/components/layout/client-words";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Written } from "@/components/ui/written";
import { can } from "@/domain/permission";
import { AccountTabs } from "@/features/accounts/components/account-tabs";
import { ConfirmAll } from "@/features/accounts/components/confirm-all";
import { GrantButtons } from "@/features/accounts/components/grant-buttons";
import { type WaitingGrant, waitingGrants } from "@/features/accounts/queries/accounts";
import { requireViewer } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("waiting") };
}

export default async function GrantsPage() {
  const viewer = await requireViewer();
  const waiting = await waitingGrants(viewer);
  if (!waiting) notFound();
  const [t, role] = await Promise.all([getTranslations("account"), getTranslations("role")]);
  const confirms = can(viewer, "system.confirmGrants");
  const mine = waiting.filter(({ account }) => account.id !== viewer.accountId);
  return (
    <>
      <PageHeader
        title={t("waiting")}
        lead={t("waitingLead")}
        actions={
          confirms && mine.length > 1 ? (
            <ConfirmAll grantIds={mine.map(({ id }) => id)}>{t("confirmAll", { count: mine.length })}</ConfirmAll>
          ) : null
        }
      />
      <AccountTabs viewer={viewer} current="grants" />
      <Card flush>
        {waiting.length === 0 ? (
          <EmptyState title={t("nothingWaiting")} />
        ) : (
          <ClientWords namespaces={["account"]}>
            <DataTable<WaitingGrant>
              caption={t("waiting")}
              rows={waiting}
              rowKey={(grant) => grant.id}
              rowHref={(grant) => `/accounts/${grant.account.id}`}
              columns={[
                { head: t("name"), title: true, cell: ({ account }) => account.name },
                { head: t("username"), cell: ({ account }) => account.username },
                { head: t("title"), cell: ({ account }) => <Written>{account.title}</Written> },
                { head: t("role"), cell: (grant) => role(grant.role) },
                { head: t("unit"), cell: (grant) => grant.unit },
                {
                  head: t("steps"),
                  cell: ({ id, account }) =>
                    confirms && account.id !== viewer.accountId ? (
                      <GrantButtons grantId={id} confirm={t("confirm")} revoke={t("reject")} />
                    ) : null,
                },
              ]}
            />
          </ClientWords>
        )}
      </Card>
    </>
  );
}
