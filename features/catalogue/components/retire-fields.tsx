"use client";
import { useTranslations } from "next-intl";
import { TextareaField } from "@/components/form/textarea-field";

/** Why something goes out of use. */
export function RetireFields({ hint }: { hint: string }) {
  const t = useTranslations("admin");
  return (
    <>
      <p className="md:text-sm">{hint}</p>
      <TextareaField name="reason" label={t("reason")} rows={2} most={500} required />
    </>
  );
}
