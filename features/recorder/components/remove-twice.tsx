"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";

/** The first press asks, the second removes; looking away takes the question back. */
export function RemoveTwice({ label, sure, remove }: { label: string; sure: string; remove: () => void }) {
  const [asked, setAsked] = useState(false);
  return (
    <Button
      look="quiet"
      size="small"
      className="self-start"
      onClick={() => (asked ? remove() : setAsked(true))}
      onBlur={() => setAsked(false)}
    >
      {asked ? sure : label}
    </Button>
  );
}
