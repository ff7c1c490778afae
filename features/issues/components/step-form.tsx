"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { DefaultValues } from "react-hook-form";
import type { z } from "zod";
import { Form, type FormSchema } from "@/components/form/form";
import { Button } from "@/components/ui/button";
import type { Result } from "@/domain/refusal";
import type { StepContext } from "./step";

/** What every step's form is given. */
export interface StepFormProps {
  context: StepContext;
  /** The words on the button that sends it. */
  submit: string;
  onDone: () => void;
  onClose: () => void;
}

interface Props<Schema extends FormSchema, T> extends StepFormProps {
  schema: Schema;
  action: (input: z.input<Schema>) => Promise<Result<T>>;
  defaultValues?: DefaultValues<z.input<Schema>>;
  /** Beside id and version: chosen by the button, not by anyone who types. */
  fixed?: Partial<z.input<Schema>>;
  aside?: ReactNode;
  children?: ReactNode;
}

/** A form about one issue at the version now on the page. */
export function StepForm<Schema extends FormSchema, T>(props: Props<Schema, T>) {
  const { context, submit, onDone, onClose, schema, action, defaultValues, fixed, aside, children } = props;
  const t = useTranslations("ui");
  const target = { id: context.id, version: context.version, ...fixed };
  return (
    <Form
      schema={schema}
      action={action}
      defaultValues={defaultValues}
      fixed={target as unknown as Partial<z.input<Schema>>}
      submit={submit}
      onDone={onDone}
      aside={
        <>
          {aside}
          <Button onClick={onClose}>{t("cancel")}</Button>
        </>
      }
    >
      {children}
    </Form>
  );
}
