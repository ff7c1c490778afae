"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";

/** Takes the focus when it appears or changes, so that nobody misses it on a small screen. */
export function FormAlert({ message, children }: { message: string | undefined; children?: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message takes the focus again
  useEffect(() => {
    ref.current?.focus();
    ref.current?.scrollIntoView({ block: "nearest" });
  }, [message]);
  return message ? (
    <Alert ref={ref} tone="warn" role="alert" tabIndex={-1}>
      {message}
      {children}
    </Alert>
  ) : null;
}
