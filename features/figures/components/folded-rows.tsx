"use client";
import { useEffect, useRef, useState } from "react";
import type { Packed } from "@/components/ui/packed";
import { BreakdownRows, type DrawnBreakdown } from "./breakdown-rows";

/** A long table that few look into: it travels with the page, and is drawn when it is opened. */
export function FoldedRows({ words, table }: { words: string; table: Packed<DrawnBreakdown> }) {
  const [opened, setOpened] = useState(false);
  const fold = useRef<HTMLDetailsElement>(null);
  // Opened before there was anybody to hear of it.
  useEffect(() => setOpened((before) => before || fold.current?.open === true), []);
  return (
    <details ref={fold} className="border-t border-line" onToggle={() => setOpened(true)}>
      <summary className="flex min-h-11 cursor-pointer items-center px-4 text-sm text-action">{words}</summary>
      {opened ? <BreakdownRows table={table} /> : null}
    </details>
  );
}
