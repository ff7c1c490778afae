"use client";
import { useController } from "react-hook-form";
import { describedBy, Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { type OptionGroup, Select } from "@/components/ui/select";
import { useField } from "./field-context";
import type { FieldProps } from "./text-field";

type Props = FieldProps & {
  options: readonly OptionGroup[];
  /** Stands in the list before something is picked. */
  add: string;
  /** Read out on what was picked: take it off. */
  takeOff: (label: string) => string;
};

/** Picked one by one from a long list; each can be taken off again. Give it `[]` as its default value. */
export function SeveralField({ name, label, hint, required, options, add, takeOff }: Props) {
  const { id, control, error } = useField(name);
  const { field } = useController({ name, control });
  const chosen = (field.value ?? []) as string[];
  const all = options.flatMap((group) => group.options);
  return (
    <Field id={id} label={label} hint={hint} error={error} required={required}>
      {chosen.length > 0 ? (
        <ul className="mb-2 flex flex-wrap gap-2">
          {chosen.map((picked) => {
            const word = all.find(({ value }) => value === picked)?.label ?? picked;
            return (
              <li key={picked}>
                <button
                  type="button"
                  onClick={() => field.onChange(chosen.filter((other) => other !== picked))}
                  aria-label={takeOff(word)}
                  className="inline-flex min-h-11 cursor-pointer items-center gap-1.5 rounded-full border border-action-line bg-action-tint px-3 text-action hover:border-action md:min-h-8 md:text-sm"
                >
                  {word}
                  <Icon name="close" className="size-3.5" />
                </button>
              </li>
            );
          })}
        </ul>
      ) : null}
      <Select
        id={id}
        ref={field.ref}
        value=""
        placeholder={add}
        aria-required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        options={options.map((group) => ({
          ...group,
          options: group.options.map((one) => ({ ...one, disabled: chosen.includes(one.value) })),
        }))}
        onChange={(event) => event.target.value && field.onChange([...chosen, event.target.value])}
      />
    </Field>
  );
}
