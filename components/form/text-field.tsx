"use client";
import type { ComponentProps, ReactNode } from "react";
import { describedBy, Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useField } from "./field-context";

export interface FieldProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  required?: boolean;
}
type Props = FieldProps & Omit<ComponentProps<"input">, "name">;

/** One line of text; with `type` also a password or a telephone number. */
export function TextField({ name, label, hint, required, ...rest }: Props) {
  const { id, register, error } = useField(name);
  return (
    <Field id={id} label={label} hint={hint} error={error} required={required}>
      <Input
        id={id}
        aria-required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        {...rest}
        {...register(name)}
      />
    </Field>
  );
}
