"use client";
import { useTranslations } from "next-intl";
import { useKeptPage } from "./use-kept-page";

/** Keeps the recorder for a hall without signal, and says so once it is true. */
export function KeptPage({ account, walkId }: { account: string; walkId: string }) {
  const t = useTranslations("recorder.left");
  const kept = useKeptPage(account, `/walks/${walkId}/record`);
  return (
    <p role="status" className="text-sm text-soft">
      {kept ? t("ready") : null}
    </p>
  );
}
