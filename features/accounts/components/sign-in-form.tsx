import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Locale } from "@/domain/language";

interface Props {
  csrfToken: string;
  next: string;
  language: Locale;
  /** How many times wrong, and how long to wait then. */
  policy: { failures: number; lockMinutes: number };
  notice?: "failed" | "cookies" | "signedOut" | "passwordChanged";
}

/** Posts straight to next-auth: no scripts needed. What was wrong is never told apart. */
export function SignInForm({ csrfToken, next, language, notice, policy }: Props) {
  const t = useTranslations("signIn");
  const isGood = notice === "signedOut" || notice === "passwordChanged";
  return (
    <div className="mx-auto w-full max-w-100 py-4 md:my-auto md:pb-20">
      <h1 className="mb-4 text-2xl font-semibold">{t("title")}</h1>
      <Card>
        <form method="post" action="/api/auth/callback/credentials" className="flex flex-col gap-4">
          {notice ? (
            <Alert tone={isGood ? "good" : "warn"} role={isGood ? "status" : "alert"}>
              {t(notice, { failures: policy.failures, minutes: policy.lockMinutes })}
            </Alert>
          ) : null}
          <input type="hidden" name="csrfToken" value={csrfToken} />
          <input type="hidden" name="language" value={language} />
          <input type="hidden" name="callbackUrl" value={next} />
          <Field id="username" label={t("username")}>
            <Input
              id="username"
              name="username"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={64}
              required
            />
          </Field>
          <Field id="password" label={t("password")}>
            <Input
              id="password"
              name="password"
              type="password"
              autoComplete="current-password"
              maxLength={200}
              required
            />
          </Field>
          <Button type="submit" look="primary" size="large">
            {t("submit")}
          </Button>
        </form>
      </Card>
      <p className="mt-4 text-sm text-soft">{t("help")}</p>
    </div>
  );
}
