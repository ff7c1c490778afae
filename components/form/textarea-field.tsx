"use client";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { useWatch } from "react-hook-form";
import { describedBy, Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { useField } from "./field-context";
import type { FieldProps } from "./text-field";

type Props = FieldProps &
  Omit<ComponentProps<"textarea">, "name"> & { /** Says how much room is left once it gets narrow. */ most?: number };

export function TextareaField({ name, label, hint, required, most, ...rest }: Props) {
  const { id, register, control, error } = useField(name);
  return (
    <Field id={id} label={label} hint={hint} error={error} required={required}>
      <Textarea
        id={id}
        aria-required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        {...rest}
        {...register(name)}
      />
      {most ? <Room control={control} name={name} most={most} /> : null}
    </Field>
  );
}

function Room({
  control,
  name,
  most,
}: {
  control: ReturnType<typeof useField>["control"];
  name: string;
  most: number;
}) {
  const t = useTranslations("form");
  const used = String(useWatch({ control, name }) ?? "").length;
  if (used < most * 0.8) return null; // nobody counts while there is plenty
  return (
    <p className={`mt-0.5 text-end text-xs ${used > most ? "font-medium text-warn" : "text-soft"}`}>
      {t("characters", { used, most })}
    </p>
  );
}
