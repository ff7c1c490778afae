import Link from "next/link";

/** Where the public pages lead, beside the name or, on a phone, under it. */
export function PublicNav({ label, links }: { label: string; links: readonly { href: string; label: string }[] }) {
  return (
    <nav aria-label={label} className="print-hidden">
      <ul className="flex flex-wrap gap-x-1">
        {links.map((link) => (
          <li key={link.href}>
            <Link
              href={link.href as never}
              prefetch={false}
              className="flex min-h-11 min-w-11 items-center px-2 text-ink hover:text-action md:px-3"
            >
              {link.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
