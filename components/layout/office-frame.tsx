import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AccountMenu } from "./account-menu";
import { Brand } from "./brand";
import { NavLink, type Place } from "./nav-link";
import { SkipLink } from "./skip-link";

interface Props {
  name: string;
  unit: string;
  /** Where this person may go; the first is home. */
  places: readonly Place[];
  /** Looks for words anywhere; left out for whom there is nothing to find. */
  search?: ReactNode;
  /** What came for this person, and how much of it is unread. */
  bell?: ReactNode;
  /** What the account's menu offers. */
  menu: ReactNode;
  strips?: ReactNode;
  children: ReactNode;
}

/** Around every page of the office: a header at the desk, a bar under the thumb on a phone. */
export function OfficeFrame({ name, unit, places, search, bell, menu, strips, children }: Props) {
  const app = useTranslations("app");
  const nav = useTranslations("nav");
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="sticky top-0 z-30 border-b border-line bg-white print:static">
        <div className="mx-auto flex h-14 max-w-page items-center gap-3 px-4 md:gap-4 md:px-6 print:px-0">
          <Brand name={app("name")} href={places[0]?.href ?? "/"} brief />
          <nav
            aria-label={nav("main")}
            className="hidden min-w-0 flex-auto items-center overflow-x-auto lg:flex print-hidden"
          >
            {places.map((place) => (
              <NavLink key={place.href} place={place} where="top" />
            ))}
          </nav>
          <div className="ms-auto flex min-w-0 shrink-999 items-center gap-1 print-hidden">
            {search}
            {bell}
            <AccountMenu name={name} unit={unit}>
              {menu}
            </AccountMenu>
          </div>
        </div>
      </header>
      {strips}
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-page flex-1 px-4 pt-4 pb-24 outline-none md:px-6 md:pt-6 lg:pb-12 print:px-0 print:py-3"
      >
        {children}
      </main>
      {places.length > 1 ? (
        <nav
          aria-label={nav("main")}
          className="fixed inset-x-0 bottom-0 z-30 flex overflow-x-auto border-t border-line bg-white pb-[env(safe-area-inset-bottom)] lg:hidden print-hidden"
        >
          {places.map((place) => (
            <NavLink key={place.href} place={place} where="bottom" />
          ))}
        </nav>
      ) : null}
    </div>
  );
}
