import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Brand } from "./brand";
import { SkipLink } from "./skip-link";

/** Around every page that needs no sign-in. */
export function PublicFrame({
  aside,
  strips,
  children,
}: {
  aside?: ReactNode;
  strips?: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations("app");
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="border-b border-line bg-white">
        <div className="mx-auto flex h-14 max-w-page items-center justify-between gap-4 px-4 md:px-6">
          <Brand name={t("name")} href="/" />
          {aside}
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
