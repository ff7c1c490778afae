import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { pathIn } from "@/domain/language";

interface Props {
  username: string;
  next: string;
  /** The device is not at hand. */
  withRecovery: boolean;
  problem?: "wrongCode" | "locked";
}

/** After the password. A plain form like sign-in's own: no scripts needed. */
export function SecondStepForm({ username, next, withRecovery, problem }: Props) {
  const t = useTranslations("secondFactor");
  const locale = useLocale();
  const refusal = useTranslations("refusal");
  const nav = useTranslations("nav");
  const other = new URLSearchParams({ ...(!withRecovery && { recovery: "1" }), ...(next && { next }) });
  return (
    <div className="mx-auto w-full max-w-100 py-4 md:my-auto md:pb-20">
      <h1 className="mb-1 text-2xl font-semibold">{t("step")}</h1>
      <p className="mb-4 text-soft">{t("stepLead", { username })}</p>
      <Card>
        <form method="post" action="/api/second-step" className="flex flex-col gap-4">
          {problem ? (
            <Alert tone="warn" role="alert">
              {refusal(problem)}
            </Alert>
          ) : null}
          <input type="hidden" name="next" value={next} />
          <input type="hidden" name="language" value={locale} />
          {withRecovery ? <input type="hidden" name="recovery" value="1" /> : null}
          <Field
            id="code"
            label={t(withRecovery ? "recoveryCode" : "code")}
            hint={t(withRecovery ? "recoveryHint" : "codeHint")}
          >
            <Input
              id="code"
              name="code"
              inputMode={withRecovery ? "text" : "numeric"}
              autoComplete="one-time-code"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={20}
              aria-describedby="code-hint"
              className="font-mono text-lg tracking-widest"
              required
            />
          </Field>
          <Button type="submit" look="primary" size="large">
            {t("enter")}
          </Button>
        </form>
      </Card>
      <div className="mt-3 flex flex-wrap justify-between gap-2">
        <Link
          href={`${pathIn(locale, "/second-step")}?${other}` as never}
          prefetch={false}
          className={buttonLook("quiet")}
        >
          {t(withRecovery ? "useCode" : "useRecovery")}
        </Link>
        <form method="post" action="/api/sign-out">
          <Button type="submit" look="quiet">
            {nav("signOut")}
          </Button>
        </form>
      </div>
      <p className="mt-2 text-sm text-soft">{t("lost")}</p>
    </div>
  );
}
