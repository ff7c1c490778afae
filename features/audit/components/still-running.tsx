"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const everyMs = 2_000;

/** While it is shown, the page is read again now and then. */
export function StillRunning({ children }: { children: string }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), everyMs);
    return () => clearInterval(timer);
  }, [router]);
  return <p role="status">{children}</p>;
}
