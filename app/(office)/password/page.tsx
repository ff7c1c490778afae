import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { ChangePasswordForm } from "@/features/accounts/components/change-password-form";
import { requireSession } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("changePassword") };
}

export default async function PasswordPage() {
  const { mustChangePassword, username, viewer } = await requireSession();
  const t = await getTranslations("account");
  return (
    <div className="max-w-120">
      <PageHeader title={t("changePassword")} lead={t("changePasswordLead")} />
      {mustChangePassword ? (
        <Alert tone="warn" className="mb-4">
          {t("mustChangePassword")}
        </Alert>
      ) : null}
      {viewer.grants.length === 0 ? (
        <Alert tone="info" className="mb-4">
          {t("noGrantsYet")}
        </Alert>
      ) : null}
      <Card>
        <ChangePasswordForm
          username={username}
          words={{
            current: t("currentPassword"),
            next: t("newPassword"),
            rules: t("passwordRules"),
            submit: t("save"),
          }}
        />
      </Card>
    </div>
  );
}
