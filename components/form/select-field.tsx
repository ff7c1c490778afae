"use client";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { describedBy, Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { useField } from "./field-context";
import type { FieldProps } from "./text-field";

type Props = FieldProps & Omit<ComponentProps<typeof Select>, "name">;

/** One of a list; not chosen is nothing. */
export function SelectField({ name, label, hint, required, options, placeholder, ...rest }: Props) {
  const t = useTranslations("form");
  const { id, register, error } = useField(name);
  return (
    <Field id={id} label={label} hint={hint} error={error} required={required}>
      <Select
        id={id}
        options={options}
        placeholder={placeholder ?? t("choose")}
        aria-required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        {...rest}
        {...register(name, { setValueAs: (value) => value || undefined })}
      />
    </Field>
  );
}
