"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { classNames } from "@/components/ui/class-names";
import { Icon, type IconName } from "@/components/ui/icon";

export interface Place {
  href: string;
  label: string;
  icon: IconName;
}

const looks = {
  top: {
    all: "relative inline-flex h-14 shrink-0 items-center px-2 text-[0.9375rem] whitespace-nowrap after:absolute after:inset-x-2 after:bottom-0 after:h-0.5",
    on: "font-semibold text-action after:bg-action",
    off: "text-soft hover:text-ink",
  },
  bottom: {
    all: "flex min-h-14 min-w-12 flex-[1_0_auto] flex-col items-center justify-center gap-0.5 px-1 text-xs tracking-tight whitespace-nowrap [:lang(en)_&]:text-[0.625rem]",
    on: "font-semibold text-action",
    off: "text-soft",
  },
} as const;

/** Marks the place where one is; an issue's page lies in the ledger. */
export function NavLink({ place, where }: { place: Place; where: "top" | "bottom" }) {
  const path = usePathname();
  const on = path === place.href || path.startsWith(`${place.href}/`);
  const look = looks[where];
  return (
    <Link
      href={place.href as never}
      prefetch={false}
      aria-current={on ? (path === place.href ? "page" : "true") : undefined}
      className={classNames(look.all, on ? look.on : look.off)}
    >
      {where === "bottom" ? <Icon name={place.icon} className="size-6" /> : null}
      {place.label}
    </Link>
  );
}
