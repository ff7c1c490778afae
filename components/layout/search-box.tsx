"use client";
import Form from "next/form";
import Link from "next/link";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { Icon } from "@/components/ui/icon";

interface Props {
  /** Where the answer stands, also the way there from a narrow screen. */
  href: string;
  label: string;
  hint: string;
  longest: number;
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Looks for words anywhere in the office; the key `/` leads here from every page. */
export function SearchBox({ href, label, hint, longest }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const router = useRouter();
  const words = useSearchParams().get("q") ?? "";
  const asked = usePathname() === href ? words : "";
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, isComposing, target } = event;
      if (key !== "/" || ctrlKey || metaKey || altKey || isComposing || isTyping(target)) return;
      if (document.querySelector("dialog[open]")) return;
      event.preventDefault();
      const own = input.current?.offsetParent
        ? input.current
        : document.querySelector<HTMLInputElement>("[data-search]");
      if (own) own.select();
      else router.push(href as never);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [router, href]);
  return (
    <>
      <search className="hidden xl:block">
        <Form action={href} className="relative">
          <label htmlFor="search-everything" className="sr-only">
            {label}
          </label>
          <Icon
            name="search"
            className="pointer-events-none absolute start-2.5 top-1/2 size-4 -translate-y-1/2 text-soft"
          />
          <input
            ref={input}
            id="search-everything"
            type="search"
            name="q"
            maxLength={longest}
            placeholder={hint}
            aria-keyshortcuts="/"
            autoComplete="off"
            defaultValue={asked}
            key={asked}
            className="min-h-9 w-40 rounded-md 2xl:w-52 border border-edge bg-white ps-8 pe-2 text-sm placeholder:text-soft"
          />
        </Form>
      </search>
      <Link
        href={href as never}
        prefetch={false}
        aria-label={label}
        className="inline-flex size-11 shrink-0 items-center justify-center rounded-md text-soft hover:bg-sunken hover:text-ink xl:hidden"
      >
        <Icon name="search" className="size-5" />
      </Link>
    </>
  );
}
