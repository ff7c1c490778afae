"use client";
import { createContext, useContext } from "react";
import type { Result } from "@/domain/refusal";

/** A form that was filled in whole, kept back for some seconds so that it can still be taken back. */
export interface Held {
  /** The words on its button. */
  label: string;
  input: unknown;
  send: () => Promise<Result<unknown>>;
}
type Hold = (held: Held) => void;

const Holding = createContext<Hold | null>(null);
/** Forms inside hand what they would send to `value`; without one they send it themselves. */
export const HoldingProvider = Holding.Provider;
export const useHolding = (): Hold | null => useContext(Holding);
