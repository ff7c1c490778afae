"use client";
import { useEffect, useState } from "react";
import { deviceNow } from "./device-clock";
import { clockFace } from "./stopwatch";

/** A stopwatch's face, second by second; readers are spared the ticking. */
export function Ticking({ since, className }: { since: number; className?: string }) {
  const [now, setNow] = useState(deviceNow);
  useEffect(() => {
    const beat = setInterval(() => setNow(deviceNow()), 1000);
    return () => clearInterval(beat);
  }, []);
  return (
    <span className={className} aria-hidden="true">
      {clockFace(now - since)}
    </span>
  );
}
