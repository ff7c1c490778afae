import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { isEnglish, pathIn } from "@/domain/language";
import { Brand } from "./brand";
import { EditionSwitch } from "./edition-switch";
import { LanguageLink } from "./language-link";
import { PublicNav } from "./public-nav";
import { SkipLink } from "./skip-link";

/** Around every page that needs no sign-in. */
export function PublicFrame({
  elder,
  strips,
  children,
}: {
  /** 长辈版: large letters, little else. */
  elder: boolean;
  strips?: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations("app");
  const nav = useTranslations("publicNav");
  const locale = useLocale();
  const links = [
    { href: pathIn(locale, "/tell"), label: nav("tell") },
    { href: pathIn(locale, "/follow"), label: nav("follow") },
    { href: pathIn(locale, "/progress"), label: nav("progress") },
  ];
  return (
    <div className={classNames("flex min-h-dvh flex-col", elder && "elder")}>
      <SkipLink />
      <header className="border-b border-line bg-white">
        <div className="mx-auto flex min-h-14 max-w-page flex-wrap items-center justify-between gap-x-4 px-4 md:px-6 print:px-0">
          <Brand name={t("name")} href={pathIn(locale, "/")} />
          <div className="order-last -mx-2 w-full md:order-none md:mx-0 md:w-auto md:flex-1">
            <PublicNav label={nav("main")} links={links} />
          </div>
          <div className="flex flex-wrap items-center gap-x-4 print-hidden">
            <EditionSwitch elder={elder} label={nav(elder ? "standard" : "elder")} />
            <LanguageLink label={nav("other")} lang={isEnglish(locale) ? "zh-CN" : "en"} />
          </div>
        </div>
      </header>
      {strips}
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto flex w-full max-w-page flex-1 flex-col px-4 py-6 outline-none md:px-6 md:py-10"
      >
        {children}
      </main>
      <footer className="border-t border-line print-hidden">
        <p className="mx-auto max-w-page px-4 py-4 text-sm text-soft md:px-6">
          {t("city")} · {t("tagline")}
        </p>
      </footer>
    </div>
  );
}
