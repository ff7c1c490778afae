import { useTranslations } from "next-intl";
import { useId } from "react";
import { type Option, type OptionGroup, Select } from "./select";

interface Props {
  name: string;
  label: string;
  value: string | undefined;
  options: readonly (Option | OptionGroup)[];
  /** What holds while nothing is chosen, where that is not “all”. */
  placeholder?: string;
}

/** One filter of a `FilterBar`; empty means all. */
export function FilterSelect({ name, label, value, options, placeholder }: Props) {
  const t = useTranslations("ui");
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
        placeholder={placeholder ?? t("all")}
      />
    </div>
  );
}
