"use client";
import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";

const spoken = ["conclusion", "reason", "text", "words"];
/** The sentences that somebody wrote into a form. */
export const wordsOf = (input: unknown): string[] =>
  input && typeof input === "object"
    ? Object.entries(input).flatMap(([name, value]) =>
        spoken.includes(name) && typeof value === "string" && value.trim() ? [value] : [],
      )
    : [];

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
