"use client";
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { Aspect } from "@/features/aspects/queries";
import type { Recorded } from "@/features/walks/schema";
import { RecorderEngine, type RecorderState } from "./recorder-engine";

/** What the recorder has to know of its walk beside what is typed; comes with the page, also from the cache. */
export interface RecordedWalk {
  id: string;
  account: string;
  title: string;
  /** Whose service is walked. */
  target: string;
  isHead: boolean;
  documentNames: readonly string[];
  stepNames: readonly string[];
  aspects: readonly Pick<Aspect, "code" | "question" | "explanation">[];
}

export interface Recorder extends RecorderState {
  walk: RecordedWalk;
  engine: RecorderEngine;
  /** Opens the sheet of a finding; without an id, of a new one. */
  openFinding(about: { id?: string; aspect?: string | null; stepId?: string | null }): void;
}

export function useEngine(walk: RecordedWalk, initial: Recorded): { engine: RecorderEngine; state: RecorderState } {
  const [engine] = useState(() => new RecorderEngine(walk.account, walk.id, initial));
  useEffect(() => engine.start(), [engine]);
  const state = useSyncExternalStore(engine.subscribe, engine.current, engine.current);
  return { engine, state };
}

const RecorderContext = createContext<Recorder | null>(null);
export const RecorderProvider = RecorderContext.Provider;

export function useRecorder(): Recorder {
  const recorder = useContext(RecorderContext);
  if (!recorder) throw new Error("outside of the recorder");
  return recorder;
}
