"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonLook, ButtonSize } from "@/components/ui/button-look";
import type { Result } from "@/domain/refusal";
import { useHydrated } from "./hydrated";
import { RefusalAlert } from "./refusal-alert";
import { useSubmission } from "./submission";

interface Props<Input, T> {
  action: (input: Input) => Promise<Result<T>>;
  input: Input;
  children: string;
  look?: ButtonLook;
  size?: ButtonSize;
  then?: string | ((value: T) => string);
}

/** One press, no words to fill in: sign for it, pass it. A refusal is said beside it. */
export function ActionButton<Input, T>({ action, input, children, look = "primary", size, then }: Props<Input, T>) {
  const t = useTranslations("form");
  const router = useRouter();
  const ready = useHydrated();
  const [pending, start] = useTransition();
  const { send, message, refused } = useSubmission(action, children);
  const press = () =>
    start(async () => {
      const outcome = await send(input);
      if (!outcome.done || outcome.held) return;
      if (then) router.push((typeof then === "function" ? then(outcome.value) : then) as never);
      else router.refresh();
    });
  return (
    <>
      <Button look={look} size={size} disabled={!ready || pending} onClick={press}>
        {pending ? t("saving") : children}
      </Button>
      {message ? (
        <div className="basis-full">
          <RefusalAlert message={message} refused={refused} />
        </div>
      ) : null}
    </>
  );
}
