"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useRefusalWords } from "@/components/form/refusal-words";
import { Icon } from "@/components/ui/icon";
import type { Sent } from "./held-decision";
import { wordsOf } from "./words";

/** What was sent since the queue was opened: done, or why not, with what was written. */
export function SentList({ sent, title }: { sent: readonly (Sent & { name: string; href: string })[]; title: string }) {
  const t = useTranslations("boardQueue");
  const refusal = useRefusalWords();
  if (sent.length === 0) return null;
  return (
    <section aria-label={title} className="mt-6 print-hidden">
      <h2 className="mb-2 text-base font-semibold">{title}</h2>
      <ul className="flex flex-col gap-1 text-sm">
        {sent.map((one, at) => {
          const failed = one.lost || one.refusal !== null;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same may be tried again; the newest stands first
            <li key={`${one.key} ${sent.length - at}`} className="flex items-start gap-2">
              <Icon name={failed ? "warning" : "check"} className={failed ? "size-5 text-warn" : "size-5 text-good"} />
              <div className="min-w-0">
                <p>
                  {one.label} · {one.name}
                </p>
                {failed ? (
                  <>
                    <p>
                      {one.refusal ? refusal(one.refusal) : t("lost")}{" "}
                      <Link href={one.href as never} className="text-action underline">
                        {t("again")}
                      </Link>
                    </p>
                    {wordsOf(one.input).map((words) => (
                      <p key={words} className="text-soft select-all wrap-anywhere">
                        {words}
                      </p>
                    ))}
                  </>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
