"use client";
import { unstable_isUnrecognizedActionError as isUnrecognizedActionError } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { RefusalCode, Result } from "@/domain/refusal";
import { useHolding } from "./holding";
import { useRefusalWords } from "./refusal-words";

export type Outcome<T> = { done: true; value: T; held?: boolean } | { done: false; fields: Record<string, string> };

/** Sends to a server action and words whatever comes of it: a refusal, a lost line, an outdated page. */
export function useSubmission<Input, T>(action: (input: Input) => Promise<Result<T>>, label = "") {
  const t = useTranslations("form");
  const words = useRefusalWords();
  const [message, setMessage] = useState<string>();
  const [refused, setRefused] = useState<RefusalCode>();
  const hold = useHolding();

  async function send(input: Input): Promise<Outcome<T>> {
    setMessage(undefined);
    setRefused(undefined);
    if (hold) {
      hold({ label, input, send: () => action(input) });
      return { done: true, value: undefined as T, held: true }; // nobody inside asks what it gave
    }
    try {
      const result = await action(input);
      if (result.ok) return { done: true, value: result.value };
      setMessage(words(result.refusal));
      setRefused(result.refusal.code);
      return { done: false, fields: result.refusal.fields ?? {} };
    } catch (error) {
      setMessage(isUnrecognizedActionError(error) ? t("outdated") : t("offline"));
      return { done: false, fields: {} };
    }
  }
  return { send, message, setMessage, refused };
}
