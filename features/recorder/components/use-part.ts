"use client";
import { useSyncExternalStore } from "react";

const recorderParts = ["steps", "aspects", "findings", "closing"] as const;
export type RecorderPart = (typeof recorderParts)[number];

const listen = (told: () => void) => {
  window.addEventListener("hashchange", told);
  return () => window.removeEventListener("hashchange", told);
};
const current = (): RecorderPart => recorderParts.find((part) => `#${part}` === window.location.hash) ?? "steps";

/** The part in sight stands in the address, so that a reload comes back to it. */
export function usePart(): [RecorderPart, (part: RecorderPart) => void] {
  const part = useSyncExternalStore(listen, current, () => "steps" as const);
  const show = (next: RecorderPart) => {
    window.history.replaceState(window.history.state, "", `#${next}`);
    window.dispatchEvent(new Event("hashchange"));
    window.scrollTo(0, 0);
  };
  return [part, show];
}
