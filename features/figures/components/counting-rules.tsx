import { useTranslations } from "next-intl";
import { address } from "@/components/ui/address";
import { Disclosure } from "@/components/ui/disclosure";
import type { Period } from "@/domain/figures";

/** How the figures are counted, and where a program reads them. */
export function CountingRules({ period }: { period: Period }) {
  const t = useTranslations("figures");
  const open = address("/api/v1/figures", { asOf: period.asOf, from: period.from });
  return (
    <div className="mt-6">
      <Disclosure summary={t("rules.title")}>
        <ul className="list-disc space-y-1 ps-5 text-sm text-soft">
          {(["found", "rectified", "walks", "results", "parts", "trend", "funnel"] as const).map((rule) => (
            <li key={rule}>{t(`rules.${rule}`)}</li>
          ))}
          <li>
            {t("rules.open")}{" "}
            <a href={open} className="text-action underline underline-offset-3">
              /api/v1/figures
            </a>
          </li>
        </ul>
      </Disclosure>
    </div>
  );
}
