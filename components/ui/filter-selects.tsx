"use client";
import { useId } from "react";
import { type Packed, unpack } from "./packed";
import { type Option, type OptionGroup, Select } from "./select";

export interface SelectField {
  name: string;
  label: string;
  value: string | undefined;
  options: readonly (Option | OptionGroup)[];
  /** First and empty: what holds while nothing is chosen. */
  placeholder: string;
}

const Field = ({ name, label, value, options, placeholder }: SelectField) => {
  const id = useId();
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-0.5 block text-sm text-soft">
        {label}
      </label>
      <Select
        id={id}
        name={name}
        defaultValue={value ?? ""}
        key={value ?? ""}
        options={options}
        placeholder={placeholder}
      />
    </div>
  );
};

/** Filters of a `FilterBar` with hundreds of options between them. */
export const FilterSelects = ({ fields }: { fields: Packed<SelectField[]> }) =>
  unpack(fields).map((field) => <Field key={field.name} {...field} />);
