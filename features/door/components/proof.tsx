"use client";
import { useEffect, useRef, useState } from "react";

interface Props {
  token: string;
  labels: Record<"working" | "done", string>;
}

/**
 * A proof of work (altcha) for the form around it, worked out from the first letter typed on, in
 * the browser's own cryptography beside the page. Where that fails the form goes without it, and a
 * person looks at it first.
 */
export function Proof({ token, labels }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<"idle" | "working" | "done">("idle");

  useEffect(() => {
    const form = field.current?.form;
    if (!form) return;
    let proof: Promise<string> | undefined;
    let isSettled = false;
    const work = () => {
      if (proof) return proof;
      setState("working");
      proof = solve(token).catch(() => "");
      void proof.then((payload) => {
        isSettled = true;
        if (field.current) field.current.value = payload;
        setState(payload ? "done" : "idle");
      });
      return proof;
    };
    const begin = () => void work();
    const submit = (event: SubmitEvent) => {
      const submitter = event.submitter as HTMLButtonElement | null;
      if (isSettled || submitter?.value !== "send") return;
      event.preventDefault();
      void work().then(() => form.requestSubmit(submitter));
    };
    form.addEventListener("input", begin);
    form.addEventListener("submit", submit);
    return () => {
      form.removeEventListener("input", begin);
      form.removeEventListener("submit", submit);
    };
  }, [token]);

  return (
    <>
      <input ref={field} type="hidden" name="altcha" />
      <p role="status" className="min-h-6 text-sm text-soft">
        {state === "idle" ? "" : labels[state]}
      </p>
    </>
  );
}

async function solve(token: string): Promise<string> {
  const answer = await fetch(`/api/public/challenge?${new URLSearchParams({ token })}`);
  if (!answer.ok) return "";
  const challenge = await answer.json();
  const [{ solveChallenge }, { deriveKey }] = await Promise.all([
    import("altcha-lib"),
    import("altcha-lib/algorithms/web/pbkdf2"),
  ]);
  const solution = await solveChallenge({ challenge, deriveKey, timeout: 60_000 });
  return solution ? btoa(JSON.stringify({ challenge, solution })) : "";
}
