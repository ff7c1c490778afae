import { useTranslations } from "next-intl";

/** First stop of the keyboard on every page; `main` carries the id. */
export function SkipLink() {
  const t = useTranslations("nav");
  return (
    <a
      href="#main"
      className="absolute start-2 -top-20 z-50 rounded-md bg-action px-4 py-2.5 text-white focus:top-2 print-hidden"
    >
      {t("skip")}
    </a>
  );
}
