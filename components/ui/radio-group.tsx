import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { FieldError, FieldHint, RequiredMark } from "./field";

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

interface Props {
  id: string;
  label: ReactNode;
  choices: readonly Choice[];
  /** Given to every input: name, onChange, ref, defaultValue … */
  input: (choice: Choice) => ComponentProps<"input">;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  /** Side by side where there is room. */
  inline?: boolean;
}

/** Choices as big targets; the chosen one is marked by more than color. */
export function RadioGroup({ id, label, choices, input, hint, error, required, inline }: Props) {
  return (
    <fieldset
      aria-describedby={[hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined}
    >
      <legend className="mb-1 font-medium md:text-sm">
        {label}
        {required ? <RequiredMark /> : null}
      </legend>
      <div className={classNames("flex gap-2", inline ? "flex-wrap" : "flex-col")}>
        {choices.map((choice) => (
          <label
            key={choice.value}
            className={classNames(
              "flex min-h-11 cursor-pointer items-start gap-2.5 rounded-md border border-edge bg-white px-3 py-2 hover:border-action md:min-h-9 md:py-1.5 md:text-sm",
              "has-checked:border-action has-checked:bg-action-tint has-checked:font-medium has-checked:text-action-strong",
              "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-action",
            )}
          >
            <input
              type="radio"
              value={choice.value}
              className="mt-1 size-4.5 shrink-0 accent-action md:mt-0.5 md:size-4"
              {...input(choice)}
            />
            <span>
              {choice.label}
              {choice.hint ? <span className="block text-sm font-normal text-soft">{choice.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
      <FieldHint id={id}>{hint}</FieldHint>
      <FieldError id={id}>{error}</FieldError>
    </fieldset>
  );
}
