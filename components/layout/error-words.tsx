"use client";
import { createContext, type ReactNode, use } from "react";

export interface ErrorWords {
  title: string;
  text: string;
  reference: string;
  retry: string;
  home: string;
}

const Words = createContext<ErrorWords | null>(null);

/** Lets the error page speak without shipping a translator to every public page. */
export function ErrorWordsProvider({ words, children }: { words: ErrorWords; children: ReactNode }) {
  return <Words value={words}>{children}</Words>;
}

export const useErrorWords = (): ErrorWords | null => use(Words);
