import Link from "next/link";
import { classNames } from "@/components/ui/class-names";

/** The name beside three stations of a line, the middle one being looked at. */
export function Brand({ name, href, brief = false }: { name: string; href: string; brief?: boolean }) {
  return (
    <Link href={href as never} prefetch={false} className="flex min-h-11 shrink-0 items-center gap-2 text-ink">
      <svg
        viewBox="0 0 40 20"
        className="h-5 w-10 text-action"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.5"
        aria-hidden="true"
      >
        <path d="M5 10h30" />
        <circle cx="5" cy="10" r="3.75" fill="currentColor" />
        <circle cx="20" cy="10" r="6.25" fill="var(--color-white)" />
        <circle cx="20" cy="10" r="1.75" fill="currentColor" stroke="none" />
        <circle cx="35" cy="10" r="3.75" fill="var(--color-white)" />
      </svg>
      {/* English is too long for what else stands there on a phone. */}
      <span className={classNames("text-lg font-bold tracking-wide", brief && "[:lang(en)_&]:max-md:sr-only")}>
        {name}
      </span>
    </Link>
  );
}
