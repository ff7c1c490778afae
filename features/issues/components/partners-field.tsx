"use client";
import { useTranslations } from "next-intl";
import { useController } from "react-hook-form";
import { useField } from "@/components/form/field-context";
import type { FieldProps } from "@/components/form/text-field";
import { describedBy, Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { Select } from "@/components/ui/select";
import type { ChoiceGroup } from "./step";

/** Units added one by one from a long list; each can be taken off again. */
export function PartnersField({ name, label, hint, options }: FieldProps & { options: readonly ChoiceGroup[] }) {
  const t = useTranslations("issueForm");
  const { id, control, error } = useField(name);
  const { field } = useController({ name, control });
  const chosen = (field.value ?? []) as string[];
  const all = options.flatMap((group) => group.options);
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {chosen.length > 0 ? (
        <ul className="mb-2 flex flex-wrap gap-2">
          {chosen.map((code) => {
            const unit = all.find(({ value }) => value === code)?.label ?? code;
            return (
              <li key={code}>
                <button
                  type="button"
                  onClick={() => field.onChange(chosen.filter((other) => other !== code))}
                  aria-label={t("takeOff", { unit })}
                  className="inline-flex min-h-11 cursor-pointer items-center gap-1.5 rounded-full border border-action-line bg-action-tint px-3 text-action hover:border-action md:min-h-8 md:text-sm"
                >
                  {unit}
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
        placeholder={t("addPartner")}
        aria-describedby={describedBy(id, hint, error)}
        options={options.map((group) => ({
          ...group,
          options: group.options.map((unit) => ({ ...unit, disabled: chosen.includes(unit.value) })),
        }))}
        onChange={(event) => event.target.value && field.onChange([...chosen, event.target.value])}
      />
    </Field>
  );
}
