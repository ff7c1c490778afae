"use client";
import { useEffect, useRef } from "react";

/** Rolls a row of tabs so far that the current one is in sight; a row that does not roll stays as it is. */
export function TabInView({ current }: { current: string }) {
  const mark = useRef<HTMLSpanElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab, another place
  useEffect(() => {
    const row = mark.current?.parentElement;
    const tab = row?.querySelector<HTMLElement>("[aria-current]");
    if (row && tab) row.scrollLeft = tab.offsetLeft - row.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
  }, [current]);
  return <span ref={mark} hidden />;
}
