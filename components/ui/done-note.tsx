"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { Alert } from "./alert";

/** Says that a step is done, and takes the focus: the button that led to it is mostly gone. */
export function DoneNote({ children }: { children: ReactNode }) {
  const note = useRef<HTMLDivElement>(null);
  // After the dialog, which gives the focus back to its button in the same turn.
  useEffect(() => queueMicrotask(() => note.current?.focus()), []);
  return (
    <Alert ref={note} tone="good" role="status" tabIndex={-1}>
      {children}
    </Alert>
  );
}
