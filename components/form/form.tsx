"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useId, useState, useTransition } from "react";
import { type DefaultValues, type FieldValues, FormProvider, type Path, type Resolver, useForm } from "react-hook-form";
import type { z } from "zod";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { problemOf } from "@/domain/field-problem";
import type { Result } from "@/domain/refusal";
import { FormIdProvider } from "./field-context";
import { useHydrated } from "./hydrated";
import { RefusalAlert } from "./refusal-alert";
import { useSubmission } from "./submission";

export type FormSchema = z.ZodType<unknown, FieldValues>;

export interface FormProps<Schema extends FormSchema, T> {
  schema: Schema;
  action: (input: z.input<Schema>) => Promise<Result<T>>;
  defaultValues?: DefaultValues<z.input<Schema>>;
  /** Not typed by anyone (ids, version): taken as they are now, not as they were when the form was drawn. */
  fixed?: Partial<z.input<Schema>>;
  /** The words on the button. */
  submit: string;
  /** Where to go when it is done; without it the page is read again. */
  then?: string | ((value: T) => string);
  onDone?: (value: T) => void;
  /** Said above the form when it is done and stays in sight. */
  done?: string;
  /** Empties the form when it is done, to be used again. */
  again?: boolean;
  /** Beside the button: a way out. */
  aside?: ReactNode;
  children: ReactNode;
}

/**
 * A form on a server action: the same schema here and there, what is wrong said at its field,
 * a refusal at the top, and nothing typed is ever lost.
 */
export function Form<Schema extends FormSchema, T>(props: FormProps<Schema, T>) {
  const { schema, action, defaultValues, fixed, submit, then, onDone, done, again, aside, children } = props;
  type Input = z.input<Schema>;
  const t = useTranslations("form");
  const router = useRouter();
  const id = useId();
  const ready = useHydrated();
  const [isDone, setDone] = useState(false);
  const { send, message, setMessage, refused } = useSubmission<Input, T>(action, submit);
  const checked = zodResolver(schema, { error: problemOf as never }, { raw: true }) as Resolver<Input>;
  const form = useForm<Input>({
    defaultValues,
    resolver: (values, context, options) => checked({ ...values, ...fixed }, context, options),
  });
  const [isReading, startReading] = useTransition();
  const isBusy = form.formState.isSubmitting || isReading;

  async function submitted(values: Input) {
    setDone(false);
    const outcome = await send({ ...values, ...fixed });
    if (!outcome.done) {
      for (const [path, problem] of Object.entries(outcome.fields))
        form.setError(path as Path<Input>, { message: problem });
      return;
    }
    if (again) form.reset(defaultValues);
    if (outcome.held) return onDone?.(outcome.value);
    // It says so together with the page as it is now: whoever took the next step on the old one would come too late.
    startReading(() => {
      setDone(true);
      onDone?.(outcome.value);
      if (then) router.push((typeof then === "function" ? then(outcome.value) : then) as never);
      else router.refresh();
    });
  }

  return (
    <FormProvider {...form}>
      <FormIdProvider value={id}>
        <form
          method="post"
          noValidate
          onSubmit={form.handleSubmit(submitted, (errors) =>
            setMessage(t("check", { count: Object.keys(errors).length })),
          )}
          className="flex flex-col gap-4"
        >
          <RefusalAlert message={message} refused={refused} />
          {done && isDone && !message ? (
            <Alert tone="good" role="status">
              {done}
            </Alert>
          ) : null}
          {children}
          <div className="flex flex-wrap items-center gap-2 pt-1">
            <Button type="submit" look="primary" disabled={!ready || isBusy} className="max-sm:flex-1">
              {isBusy ? t("saving") : submit}
            </Button>
            {aside}
          </div>
        </form>
      </FormIdProvider>
    </FormProvider>
  );
}
