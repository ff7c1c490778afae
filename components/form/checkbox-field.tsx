"use client";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldError } from "@/components/ui/field";
import { useField } from "./field-context";
import type { FieldProps } from "./text-field";

type Props = Omit<FieldProps, "required"> & {
  /** Several boxes of one name make a list of these values. */ value?: string;
};

/** True or false; with `value`, one of several of the same name. */
export function CheckboxField({ name, label, hint, value }: Props) {
  const { id, register, error } = useField(name);
  return (
    <div>
      <Checkbox
        label={label}
        hint={hint}
        value={value}
        aria-describedby={error ? `${id}-error` : undefined}
        {...register(name)}
      />
      {value === undefined ? <FieldError id={id}>{error}</FieldError> : null}
    </div>
  );
}
