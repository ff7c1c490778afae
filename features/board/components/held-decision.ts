"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Held } from "@/components/form/holding";
import type { Refusal } from "@/domain/refusal";

/** How long a decision can be taken back before it is sent. */
export const undoSeconds = 10;

export interface Waiting {
  key: string;
  label: string;
  held: Held;
}
/** What became of a decision that was sent. */
export interface Sent {
  key: string;
  label: string;
  input: unknown;
  refusal: Refusal | null;
  /** No answer came: the line, or a page that is out of date. */
  lost: boolean;
}

/**
 * Keeps one decision back until its seconds are over, the next one is made, or the page is left; then
 * it is sent. Taken back in time it has never been: nothing of it is in the history.
 */
export function useHeldDecision(onSent: (sent: Sent) => void) {
  const [waiting, setWaiting] = useState<Waiting>();
  const now = useRef<Waiting>(undefined);
  const told = useRef(onSent);
  told.current = onSent;

  const send = useCallback(async () => {
    const one = now.current;
    if (!one) return;
    now.current = undefined;
    setWaiting(undefined);
    const { key, label, held } = one;
    try {
      const result = await held.send();
      told.current({ key, label, input: held.input, refusal: result.ok ? null : result.refusal, lost: false });
    } catch {
      told.current({ key, label, input: held.input, refusal: null, lost: true });
    }
  }, []);

  const keep = useCallback(
    (one: Waiting) => {
      void send(); // the one before it
      now.current = one;
      setWaiting(one);
    },
    [send],
  );

  const takeBack = useCallback(() => {
    const one = now.current;
    now.current = undefined;
    setWaiting(undefined);
    return one;
  }, []);

  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(send, undoSeconds * 1000);
    // Sent before the browser asks: while somebody answers it has the time to arrive.
    const leaving = (event: BeforeUnloadEvent) => {
      void send();
      event.preventDefault();
    };
    window.addEventListener("beforeunload", leaving);
    window.addEventListener("pagehide", send); // browsers that do not ask
    return () => {
      clearTimeout(timer);
      window.removeEventListener("beforeunload", leaving);
      window.removeEventListener("pagehide", send);
    };
  }, [waiting, send]);
  // Going elsewhere in the product is not taking it back.
  useEffect(() => () => void send(), [send]);

  return { waiting, keep, takeBack, send };
}
