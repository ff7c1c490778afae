"use client";
import { useTranslations } from "next-intl";
import { SeveralField } from "@/components/form/several-field";
import type { FieldProps } from "@/components/form/text-field";
import type { ChoiceGroup } from "./step";

/** Units added one by one from a long list; each can be taken off again. */
export function PartnersField(props: FieldProps & { options: readonly ChoiceGroup[] }) {
  const t = useTranslations("issueForm");
  return <SeveralField {...props} add={t("addPartner")} takeOff={(unit) => t("takeOff", { unit })} />;
}
