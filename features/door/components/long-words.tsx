import { useTranslations } from "next-intl";

/** Somebody's words with their lines; long ones open on demand. */
export function LongWords({ words, language }: { words: string; language: string }) {
  const t = useTranslations("progress");
  const letters = [...words];
  const whole = (
    <bdi lang={language} className="block break-words whitespace-pre-wrap">
      {words}
    </bdi>
  );
  if (letters.length <= 160) return whole;
  return (
    <details className="group">
      <summary className="min-h-11 cursor-pointer list-none break-words">
        <span className="group-open:hidden">
          <bdi lang={language}>{letters.slice(0, 140).join("")}…</bdi>{" "}
          <span className="text-action underline">{t("more")}</span>
        </span>
        <span className="hidden text-action underline group-open:inline">{t("less")}</span>
      </summary>
      {whole}
    </details>
  );
}
