import { useLocale, useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

interface Props {
  number: string;
  notice?: "wrong" | "over";
}

/** Number and code; what of the two was wrong is never told apart. */
export function FollowForm({ number, notice }: Props) {
  const t = useTranslations("follow");
  const locale = useLocale();
  return (
    <Card className="max-w-text">
      <form method="post" action="/api/public/follow" className="flex flex-col gap-4">
        {notice ? (
          <Alert tone="warn" role="alert">
            {t(notice)}
          </Alert>
        ) : null}
        <input type="hidden" name="language" value={locale} />
        <Field id="number" label={t("number")} hint={t("numberHint")}>
          <Input
            id="number"
            name="number"
            required
            maxLength={40}
            defaultValue={number}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            aria-describedby="number-hint"
          />
        </Field>
        <Field id="code" label={t("code")} hint={t("codeHint")}>
          <Input
            id="code"
            name="code"
            required
            maxLength={60}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            aria-describedby="code-hint"
          />
        </Field>
        <Button type="submit" look="primary" size="large">
          {t("submit")}
        </Button>
      </form>
    </Card>
  );
}
