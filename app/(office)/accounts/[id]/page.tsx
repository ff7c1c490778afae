import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientWords } from "@/components/layout/client-words";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Instant } from "@/components/ui/instant";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/domain/permission";
import { administers, roles } from "@/domain/viewer";
import { AccountSteps } from "@/features/accounts/components/account-steps";
import { AccountSwitch } from "@/features/accounts/components/account-switch";
import { GrantButtons } from "@/features/accounts/components/grant-buttons";
import { accountById, accountIsLocked, type HeldGrant } from "@/features/accounts/queries/accounts";
import { SecuritySteps } from "@/features/second-factor/components/security-steps";
import { enrolledSince } from "@/features/second-factor/queries";
import { unitOptions } from "@/features/units/queries";
import { requireViewer } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("one") };
}

export default async function AccountPage({ params }: PageProps<"/accounts/[id]">) {
  const viewer = await requireViewer();
  const account = await accountById(viewer, (await params).id);
  if (!account) notFound();
  const [t, role, groups, enrolled, isLocked] = await Promise.all([
    getTranslations("account"),
    getTranslations("role"),
    unitOptions({ inUse: true }),
    enrolledSince(viewer, account.id),
    accountIsLocked(viewer, account.username),
  ]);
  const isOneself = account.id === viewer.accountId;
  const manages = can(viewer, "system.manageAccounts") && !isOneself;
  const confirms = can(viewer, "system.confirmGrants") && !isOneself;
  const subject = {
    type: "account",
    administers: account.grants.some((grant) => grant.confirmedAt && administers(grant.role)),
  } as const;
  const maySwitch = can(viewer, "account.disable", subject) && !isOneself;
  const mayRevoke = can(viewer, "account.revoke", subject) && !isOneself;
  return (
    <>
      <PageHeader
        back={{ href: "/accounts", label: t("list") }}
        title={account.name}
        lead={[account.username, account.title].filter(Boolean).join(" · ")}
        marks={
          <>
            {account.disabledAt ? <Badge tone="idle">{t("disabled")}</Badge> : null}
            {isLocked ? <Badge tone="warn">{t("locked")}</Badge> : null}
            {enrolled ? <Badge tone="good">{t("enrolled")}</Badge> : null}
          </>
        }
        actions={
          manages ? (
            <ClientWords namespaces={["account"]}>
              <AccountSteps
                accountId={account.id}
                isDisabled={account.disabledAt !== null}
                maySwitch={maySwitch}
                mayReset={!account.grants.some(({ role }) => administers(role))}
                roles={roles.map((value) => ({ value, label: role(value) }))}
                units={groups.map((group) => ({
                  label: group.name,
                  options: group.options.map(({ code, name }) => ({ value: code, label: name })),
                }))}
              />
            </ClientWords>
          ) : confirms && (isLocked || enrolled || maySwitch) ? (
            <ClientWords namespaces={["secondFactor", "account"]}>
              <SecuritySteps accountId={account.id} isLocked={isLocked} isEnrolled={enrolled !== null} />
              {maySwitch ? <AccountSwitch accountId={account.id} isDisabled={account.disabledAt !== null} /> : null}
            </ClientWords>
          ) : null
        }
      />
      <Card title={t("grants")} id="grants" flush>
        {account.grants.length === 0 ? (
          <EmptyState title={t("noGrants")}>{t("noGrantsHint")}</EmptyState>
        ) : (
          <ClientWords namespaces={["account"]}>
            <DataTable<HeldGrant>
              caption={t("grants")}
              rows={account.grants}
              rowKey={(grant) => grant.id}
              columns={[
                { head: t("role"), title: true, cell: (grant) => role(grant.role) },
                { head: t("unit"), cell: (grant) => grant.unit.name },
                {
                  head: t("confirmed"),
                  cell: (grant) =>
                    grant.confirmedAt ? (
                      <Instant value={grant.confirmedAt} />
                    ) : (
                      <Badge tone="warn">{t("unconfirmed")}</Badge>
                    ),
                },
                {
                  head: t("steps"),
                  cell: (grant) => (
                    <GrantButtons
                      grantId={grant.id}
                      confirm={confirms && !grant.confirmedAt ? t("confirm") : undefined}
                      revoke={
                        grant.confirmedAt
                          ? mayRevoke
                            ? t("revoke")
                            : undefined
                          : manages || confirms
                            ? t("reject")
                            : undefined
                      }
                    />
                  ),
                },
              ]}
            />
          </ClientWords>
        )}
      </Card>
    </>
  );
}
