"use client";
import { useTranslations } from "next-intl";
import { useFormContext, useWatch } from "react-hook-form";
import { DateField } from "@/components/form/date-field";
import { SeveralField } from "@/components/form/several-field";
import type { FieldProps } from "@/components/form/text-field";
import { TextareaField } from "@/components/form/textarea-field";
import type { ChoiceGroup } from "./step";

/** Units added one by one from a long list; each can be taken off again. */
export function PartnersField(props: FieldProps & { options: readonly ChoiceGroup[] }) {
  const t = useTranslations("issueForm");
  return <SeveralField {...props} add={t("addPartner")} takeOff={(unit) => t("takeOff", { unit })} />;
}

/** What each partner that was picked is to do and by when; a day left open is reckoned from the lead's. */
export function PartFields({ options }: { options: readonly ChoiceGroup[] }) {
  const t = useTranslations("issueForm");
  const { control } = useFormContext();
  const [picked, dueDay] = useWatch({ control, name: ["partners", "dueDay"] }) as [string[] | undefined, string];
  const names = new Map(options.flatMap((group) => group.options.map(({ value, label }) => [value, label])));
  return (picked ?? []).map((code) => (
    <fieldset key={code} className="grid gap-3 rounded border border-line p-3 sm:grid-cols-[1fr_auto]">
      <legend className="px-1 text-sm font-medium">{t("partOf", { unit: names.get(code) ?? code })}</legend>
      <TextareaField name={`parts.${code}.part`} label={t("part")} hint={t("partHint")} rows={2} most={500} />
      <DateField name={`parts.${code}.dueDay`} label={t("partDue")} hint={t("partDueHint")} max={dueDay} />
    </fieldset>
  ));
}
