import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientWords } from "@/components/layout/client-words";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Written } from "@/components/ui/written";
import { can } from "@/domain/permission";
import { roles } from "@/domain/viewer";
import { AccountTabs } from "@/features/accounts/components/account-tabs";
import { CreateAccount } from "@/features/accounts/components/create-account";
import { GrantList } from "@/features/accounts/components/grant-list";
import { type AccountRow, accountsPageSize, listAccounts } from "@/features/accounts/queries/accounts";
import { accountsFilter } from "@/features/accounts/schema";
import { unitOptions } from "@/features/units/queries";
import { requireViewer } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("list") };
}

export default async function AccountsPage({ searchParams }: PageProps<"/accounts">) {
  const viewer = await requireViewer();
  const params = await searchParams;
  const filter = accountsFilter.parse(params);
  const found = await listAccounts(viewer, filter);
  if (!found) notFound();
  const [t, role, units] = await Promise.all([getTranslations("account"), getTranslations("role"), unitOptions()]);
  const groups = units.map((group) => ({
    label: group.name,
    options: group.options.map(({ code, name }) => ({ value: code, label: name })),
  }));
  const active = [filter.q, filter.unit, filter.role].filter(Boolean).length;
  return (
    <>
      <PageHeader
        title={t("list")}
        lead={t("listLead")}
        actions={
          can(viewer, "system.manageAccounts") ? (
            <>
              <ClientWords namespaces={["account"]}>
                <CreateAccount />
              </ClientWords>
              <LinkButton href={"/system/imports?kind=accounts" as never}>{t("import")}</LinkButton>
            </>
          ) : null
        }
      />
      <AccountTabs viewer={viewer} current="accounts" />
      <FilterBar
        path="/accounts"
        active={active}
        first={
          <div className="min-w-48 flex-1">
            <Field id="q" label={t("search")}>
              <Input id="q" name="q" type="search" defaultValue={filter.q} maxLength={60} />
            </Field>
          </div>
        }
      >
        <FilterSelect name="unit" label={t("unit")} value={filter.unit} options={groups} />
        <FilterSelect
          name="role"
          label={t("role")}
          value={filter.role}
          options={roles.map((value) => ({ value, label: role(value) }))}
        />
      </FilterBar>
      <Card flush>
        {found.rows.length === 0 ? (
          <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
        ) : (
          <DataTable<AccountRow>
            caption={t("list")}
            rows={found.rows}
            rowKey={(row) => row.id}
            rowHref={(row) => `/accounts/${row.id}`}
            columns={[
              { head: t("name"), title: true, cell: (row) => row.name },
              { head: t("username"), cell: (row) => row.username },
              { head: t("title"), cell: (row) => <Written>{row.title}</Written> },
              { head: t("grants"), cell: (row) => <GrantList grants={row.grants} /> },
              {
                head: t("status"),
                cell: (row) => (row.disabledAt ? <Badge tone="idle">{t("disabled")}</Badge> : t("active")),
              },
            ]}
          />
        )}
        <Pagination
          path="/accounts"
          params={params}
          page={filter.page}
          pageSize={accountsPageSize}
          total={found.total}
        />
      </Card>
    </>
  );
}
