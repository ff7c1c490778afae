"use client";
import { useEffect, useState } from "react";

export interface QueueActions {
  next: () => void;
  previous: () => void;
  undo: () => void;
}

const kept = "board-keys";
/** Where a step is decided: its buttons are numbered as they stand. */
const decideArea = "decide";
/** The heading of what is to be decided. */
export const decisionHead = "decision";

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;

function shownButtons(): HTMLButtonElement[] {
  const buttons = document.querySelectorAll<HTMLButtonElement>(`#${decideArea} button:not([disabled])`);
  return [...buttons].filter((button) => button.closest("dialog") === null);
}

function press(button: HTMLButtonElement | undefined): void {
  button?.focus();
  button?.click();
}

/** The main decision, where there is one: whoever wants to agree is never led to a refusal. */
function pressMain(): void {
  const [first] = shownButtons();
  if (first?.dataset.main) press(first);
}

/** The keys of the queue. Single letters, so they can be turned off, and never reach a field or an open form. */
export function useQueueKeys({ next, previous, undo }: QueueActions): [on: boolean, set: (on: boolean) => void] {
  const [on, setOn] = useState(true);
  useEffect(() => setOn(localStorage.getItem(kept) !== "off"), []);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const open = document.querySelector<HTMLDialogElement>("dialog[open]");
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        open?.querySelector("form")?.requestSubmit();
        return;
      }
      if (!on || open || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      const key = event.key.toLowerCase();
      const does: Record<string, () => void> = { j: next, arrowright: next, k: previous, arrowleft: previous, u: undo };
      const act =
        does[key] ?? (key === "d" ? pressMain : /^[1-9]$/.test(key) && (() => press(shownButtons()[Number(key) - 1])));
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [on, next, previous, undo]);
  const set = (value: boolean) => {
    localStorage.setItem(kept, value ? "on" : "off");
    setOn(value);
  };
  return [on, set];
}
