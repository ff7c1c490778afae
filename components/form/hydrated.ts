"use client";
import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False until scripts run: a button pressed before would post to nowhere and lose what was typed. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
