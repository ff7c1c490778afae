"use client";
import { useState } from "react";
import { useHydrated } from "@/components/form/hydrated";
import { RefusalAlert } from "@/components/form/refusal-alert";
import { useSubmission } from "@/components/form/submission";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { Result } from "@/domain/refusal";

interface Props {
  run: () => Promise<Result<{ problem: string | null }>>;
  words: { press: string; arrived: string; failed: (problem: string) => string };
}

/** Sends a test and says at once whether it arrived. */
export function TestButton({ run, words }: Props) {
  const ready = useHydrated();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null | undefined>(undefined);
  const { send, message, refused } = useSubmission<null, { problem: string | null }>(run);
  const press = async () => {
    setSending(true);
    setProblem(undefined);
    const outcome = await send(null);
    if (outcome.done) setProblem(outcome.value.problem);
    setSending(false);
  };
  return (
    <>
      <Button look="secondary" size="small" disabled={!ready || sending} onClick={press} className="justify-self-start">
        {words.press}
      </Button>
      <RefusalAlert message={message} refused={refused} />
      {problem === undefined ? null : (
        <Alert tone={problem === null ? "good" : "warn"} role="status" className="basis-full">
          {problem === null ? words.arrived : words.failed(problem)}
        </Alert>
      )}
    </>
  );
}
