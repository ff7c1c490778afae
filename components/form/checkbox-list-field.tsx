"use client";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldError, RequiredMark } from "@/components/ui/field";
import type { Choice } from "@/components/ui/radio-group";
import { useField } from "./field-context";
import type { FieldProps } from "./text-field";

/** Several of a list; the value is a list. Give it `[]` as its default value. */
export function CheckboxListField({
  name,
  label,
  hint,
  required,
  choices,
}: FieldProps & { choices: readonly Choice[] }) {
  const { id, register, error } = useField(name);
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 font-medium md:text-sm">
        {label}
        {required ? <RequiredMark /> : null}
      </legend>
      {hint ? <p className="text-sm text-soft">{hint}</p> : null}
      <div className="max-h-64 overflow-y-auto rounded-md border border-line px-3 py-1">
        {choices.map((choice) => (
          <Checkbox
            key={choice.value}
            value={choice.value}
            label={choice.label}
            hint={choice.hint}
            {...register(name)}
          />
        ))}
      </div>
      <FieldError id={id}>{error}</FieldError>
    </fieldset>
  );
}
