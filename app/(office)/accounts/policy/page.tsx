import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientWords } from "@/components/layout/client-words";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/domain/permission";
import { AccountTabs } from "@/features/accounts/components/account-tabs";
import { PolicyForm } from "@/features/sign-in-policy/components/policy-form";
import { storedSignInPolicy } from "@/lib/auth/policy";
import { requireViewer } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signInPolicy"))("title") };
}

export default async function PolicyPage() {
  const viewer = await requireViewer();
  if (!can(viewer, "system.manageSecurity")) notFound();
  const [t, stored] = await Promise.all([getTranslations("signInPolicy"), storedSignInPolicy()]);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <AccountTabs viewer={viewer} current="policy" />
      <Card className="max-w-160">
        <ClientWords namespaces={["signInPolicy", "signInRule"]}>
          <PolicyForm {...stored} />
        </ClientWords>
      </Card>
    </>
  );
}
