"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { DefaultValues } from "react-hook-form";
import type { z } from "zod";
import { Form, type FormSchema } from "@/components/form/form";
import { Button } from "@/components/ui/button";
import type { Result } from "@/domain/refusal";
import type { PainPointStep, StepContext } from "./step";

export interface StepProps {
  step: PainPointStep;
  context: StepContext;
  onDone: () => void;
  onClose: () => void;
}

interface Props<Schema extends FormSchema, T> extends StepProps {
  schema: Schema;
  action: (input: z.input<Schema>) => Promise<Result<T>>;
  defaultValues?: DefaultValues<z.input<Schema>>;
  then?: (value: T) => string;
  children?: ReactNode;
}

/** What a step means, its fields, and the buttons; about the version now on the page. */
export function StepForm<Schema extends FormSchema, T>(props: Props<Schema, T>) {
  const { step, context, onDone, onClose, schema, action, defaultValues, then, children } = props;
  const t = useTranslations("painPointForm");
  const ui = useTranslations("ui");
  return (
    <Form
      schema={schema}
      action={action}
      defaultValues={defaultValues}
      fixed={{ id: context.id, version: context.version } as unknown as Partial<z.input<Schema>>}
      submit={t(`step.${step}`)}
      onDone={onDone}
      then={then}
      aside={<Button onClick={onClose}>{ui("cancel")}</Button>}
    >
      <p className="text-soft">{t(`means.${step}`)}</p>
      {children}
    </Form>
  );
}
