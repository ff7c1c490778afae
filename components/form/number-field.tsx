"use client";
import type { ComponentProps } from "react";
import { describedBy, Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useField } from "./field-context";
import type { FieldProps } from "./text-field";

type Props = FieldProps & Omit<ComponentProps<"input">, "name"> & { unit?: string };

/** A number; empty is nothing, never 0. */
export function NumberField({ name, label, hint, required, unit, ...rest }: Props) {
  const { id, register, error } = useField(name);
  return (
    <Field id={id} label={label} hint={hint} error={error} required={required}>
      <span className="flex items-center gap-2">
        <Input
          id={id}
          type="number"
          inputMode="decimal"
          aria-required={required}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, hint, error)}
          {...rest}
          {...register(name, { setValueAs: (value) => (value === "" || value === null ? undefined : Number(value)) })}
        />
        {unit ? <span className="shrink-0 text-soft md:text-sm">{unit}</span> : null}
      </span>
    </Field>
  );
}
