"use client";
import { useEffect, useState } from "react";

/**
 * Asks the service worker to keep a page for a hall without signal, under this account. True once
 * it has. Not in development, where files change under one name.
 */
export function useKeptPage(account: string, page: string): boolean {
  const [kept, setKept] = useState(false);
  useEffect(() => {
    if (process.env.NODE_ENV !== "production" || !("serviceWorker" in navigator)) return;
    let gone = false;
    void (async () => {
      await navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" });
      const { active } = await navigator.serviceWorker.ready;
      const answer = new MessageChannel();
      answer.port1.onmessage = ({ data }) => {
        if (!gone) setKept(data === "kept");
        answer.port1.close();
      };
      active?.postMessage({ type: "keep", account, page }, [answer.port2]);
    })().catch(() => {}); // without it the page only needs a signal to open
    return () => {
      gone = true;
    };
  }, [account, page]);
  return kept;
}
