"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useFormContext } from "react-hook-form";
import { useHydrated } from "@/components/form/hydrated";
import { RefusalAlert } from "@/components/form/refusal-alert";
import { useSubmission } from "@/components/form/submission";
import { Button } from "@/components/ui/button";
import type { Result } from "@/domain/refusal";

interface Props<Input> {
  id: string;
  version: number;
  action: (input: Input) => Promise<Result<unknown>>;
  /** Of what is typed, what this action takes. */
  pick?: (values: Record<string, unknown>) => Record<string, unknown>;
  onDone?: () => void;
}

/** Keeps what is typed without handing it in: the second button of a form. */
export function SaveAside<Input>({ id, version, action, pick = (values) => values, onDone }: Props<Input>) {
  const t = useTranslations("issueForm");
  const form = useFormContext();
  const ready = useHydrated();
  const router = useRouter();
  const [pending, start] = useTransition();
  const [saved, setSaved] = useState(false);
  const { send, message, refused } = useSubmission(action);
  const save = () =>
    start(async () => {
      const outcome = await send({ ...pick(form.getValues()), id, version } as Input);
      setSaved(outcome.done);
      if (outcome.done) {
        router.refresh(); // what is sent next is of the version just saved
        return onDone?.();
      }
      for (const [path, problem] of Object.entries(outcome.fields)) form.setError(path, { message: problem });
    });
  return (
    <>
      <Button onClick={save} disabled={!ready || pending}>
        {t("save")}
      </Button>
      {saved && !pending ? (
        <span role="status" className="text-sm text-good">
          {t("saved")}
        </span>
      ) : null}
      {message ? (
        <div className="order-last basis-full">
          <RefusalAlert message={message} refused={refused} />
        </div>
      ) : null}
    </>
  );
}
