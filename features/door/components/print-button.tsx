"use client";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

/** Where scripts run; otherwise the browser's menu prints, as the page says. */
export function PrintButton({ label, without }: { label: string; without: string }) {
  const [isLive, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  return isLive ? (
    <Button look="primary" onClick={() => print()}>
      <Icon name="print" />
      {label}
    </Button>
  ) : (
    <p className="text-sm text-soft print-hidden">{without}</p>
  );
}
