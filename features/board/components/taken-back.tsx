"use client";
import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { wordsOf } from "./words";

/** Taken back: nothing was sent, and what was written is still there to be copied. */
export function TakenBack({ input }: { input: unknown }) {
  const t = useTranslations("boardQueue");
  return (
    <Alert tone="info" role="status" className="mb-4" title={t("takenBack")}>
      {wordsOf(input).map((words) => (
        <p key={words} className="mt-1 whitespace-pre-line wrap-anywhere select-all">
          {words}
        </p>
      ))}
    </Alert>
  );
}
