"use client";
import { useRouter } from "next/navigation";
import { type MouseEvent, useTransition } from "react";
import type { Locale } from "@/domain/language";
import { chooseLanguageAction } from "@/features/accounts/actions";

interface Props {
  /** “English” for who reads Chinese: a language is called by its own name. */
  label: string;
  other: Locale;
  className: string;
}

/** The office in the other language from now on; what is being typed stays. */
export function LanguageSwitch({ label, other, className }: Props) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const press = ({ currentTarget }: MouseEvent<HTMLButtonElement>) =>
    start(async () => {
      const chosen = await chooseLanguageAction({ locale: other });
      // Pages kept for a hall without signal are kept anew, in the language that is now chosen.
      if (chosen.ok) navigator.serviceWorker?.controller?.postMessage({ type: "renew" });
      currentTarget.closest("details")?.removeAttribute("open");
      router.refresh();
    });
  return (
    <button type="button" lang={other} onClick={press} disabled={pending} className={className}>
      {label}
    </button>
  );
}
