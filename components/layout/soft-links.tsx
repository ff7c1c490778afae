"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Follows every `SoftLink` of the page as `next/link` does; before it is awake, and without scripts, they are links. */
export function SoftLinks() {
  const router = useRouter();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return; // a new tab, a download
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-soft]") : null;
      if (!link || link.target || link.origin !== location.origin) return;
      event.preventDefault();
      router.push((link.pathname + link.search + link.hash) as never);
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);
  return null;
}
