"use client";
import { type Choice, RadioGroup } from "@/components/ui/radio-group";
import { useField } from "./field-context";
import type { FieldProps } from "./text-field";

type Props = FieldProps & { choices: readonly Choice[]; inline?: boolean };

/** One of a few, all in sight. */
export function ChoiceField({ name, label, hint, required, choices, inline }: Props) {
  const { id, register, error } = useField(name);
  return (
    <RadioGroup
      id={id}
      label={label}
      hint={hint}
      error={error}
      required={required}
      inline={inline}
      choices={choices}
      input={() => register(name)}
    />
  );
}
