"use client";
import type { ComponentProps } from "react";
import { describedBy, Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useField } from "./field-context";
import type { FieldProps } from "./text-field";

/** A day `YYYY-MM-DD` by the browser's own calendar; empty is nothing. */
export function DateField({
  name,
  label,
  hint,
  required,
  ...rest
}: FieldProps & Omit<ComponentProps<"input">, "name">) {
  const { id, register, error } = useField(name);
  return (
    <Field id={id} label={label} hint={hint} error={error} required={required}>
      <Input
        id={id}
        type="date"
        aria-required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        className="md:max-w-48"
        {...rest}
        {...register(name, { setValueAs: (value) => value || undefined })}
      />
    </Field>
  );
}
