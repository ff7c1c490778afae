import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { ChangePasswordForm } from "@/features/accounts/components/change-password-form";
import { readSignInPolicy } from "@/lib/auth/policy";
import { requireSession } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("changePassword") };
}

export default async function PasswordPage() {
  const { owes, username, viewer } = await requireSession();
  const [t, { passwordLength, passwordKinds }] = await Promise.all([getTranslations("account"), readSignInPolicy()]);
  return (
    <div className="max-w-120">
      <PageHeader title={t("changePassword")} lead={t("changePasswordLead")} />
      {owes === "password" ? (
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
            rules: t("passwordRules", { length: passwordLength, kinds: passwordKinds }),
            submit: t("save"),
          }}
        />
      </Card>
    </div>
  );
}
