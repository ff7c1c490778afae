"use client";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { controlLook } from "./control-look";
import type { Packed } from "./packed";

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}
export interface OptionGroup {
  label: string;
  options: readonly Option[];
}

export type Options = readonly (Option | OptionGroup)[];

type Props = Omit<ComponentProps<"select">, "children"> & {
  /** As one text where they are hundreds. */
  options: Options | Packed<Options>;
  /** First and empty. */
  placeholder?: string;
};

const draw = (option: Option) => (
  <option key={option.value} value={option.value} disabled={option.disabled}>
    {option.label}
  </option>
);

/** The browser's own select: it is the best one on a phone. Hundreds of options are handed over as words, not as elements. */
export function Select({ className, options, placeholder, ...rest }: Props) {
  return (
    <select className={classNames(controlLook, "min-h-11 pe-8 md:min-h-9", className)} {...rest}>
      {placeholder === undefined ? null : <option value="">{placeholder}</option>}
      {(typeof options === "string" ? (JSON.parse(options) as Options) : options).map((option) =>
        "options" in option ? (
          <optgroup key={option.label} label={option.label}>
            {option.options.map(draw)}
          </optgroup>
        ) : (
          draw(option)
        ),
      )}
    </select>
  );
}
