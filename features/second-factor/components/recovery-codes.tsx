"use client";
import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";

/** Shown once, to be printed or written down; leaving the page forgets them. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const t = useTranslations("secondFactor");
  return (
    <section aria-labelledby="recovery-codes">
      <h2 id="recovery-codes" className="mb-2 text-lg font-semibold">
        {t("codes")}
      </h2>
      <Alert tone="warn" role="status" className="mb-4">
        {t("codesHint")}
      </Alert>
      <ol className="mb-4 grid list-decimal gap-x-10 gap-y-2 ps-8 font-mono text-lg sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code} className="select-all">
            {code}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2 print-hidden">
        <Button look="primary" onClick={() => print()}>
          {t("print")}
        </Button>
        <LinkButton href="/sign-in">{t("kept")}</LinkButton>
      </div>
    </section>
  );
}
