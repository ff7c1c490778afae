"use client";
import { createContext, use } from "react";
import { get, useFormContext } from "react-hook-form";
import { useProblemWords } from "./refusal-words";

const FormId = createContext("");
export const FormIdProvider = FormId.Provider;

/** What a field of the form around it needs: its id, how to register, what is wrong with it. */
export function useField(name: string) {
  const { register, control, formState } = useFormContext();
  const words = useProblemWords();
  const error = (get(formState.errors, name) as { message?: string } | undefined)?.message;
  return { id: `${use(FormId)}-${name}`, register, control, error: words(error) };
}
