"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { DateField } from "@/components/form/date-field";
import type { Day } from "@/domain/calendar";
import type { IssueKind } from "@/domain/issue";
import type { DueProposals } from "./step";

interface Props {
  proposals: DueProposals;
  hint: string;
  kind?: IssueKind;
  /** A plan that came along ends on this day. */
  notBefore?: Day;
}

/** The due day by the working-day calendar; it follows kind and partners until somebody sets it by hand. */
export function DueDayField({ proposals, hint, kind: fixedKind, notBefore }: Props) {
  const t = useTranslations("issueForm");
  const format = useFormatter();
  const { control, setValue, getFieldState } = useFormContext();
  const [chosen, partners, dueDay] = useWatch({ control, name: ["kind", "partners", "dueDay"] });
  const kind = (fixedKind ?? chosen ?? "term") as IssueKind;
  const counted = proposals[kind === "term" && (partners?.length ?? 0) > 0 ? "termWithPartners" : kind];
  const proposed = notBefore && notBefore > counted ? notBefore : counted;
  useEffect(() => {
    if (!getFieldState("dueDay").isDirty) setValue("dueDay", proposed);
  }, [proposed, setValue, getFieldState]);
  const weekday = dueDay ? format.dateTime(new Date(`${dueDay}T12:00:00+08:00`), "weekday") : "";
  return <DateField name="dueDay" label={t("dueDay")} hint={[weekday, hint].filter(Boolean).join(" · ")} required />;
}
