"use client";
import { useFormatter, useTranslations } from "next-intl";
import { DateField } from "@/components/form/date-field";
import { DialogForm } from "@/components/form/dialog-form";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { TextareaField } from "@/components/form/textarea-field";
import type { RequestKind } from "@/domain/request";
import * as actions from "../actions";
import * as forms from "../schema";
import type { RequestContext } from "./request";

/** The buttons of what may be asked now, each with its form. */
export function AskForms({ context }: { context: RequestContext }) {
  const kinds = context.offers.flatMap(({ name, requestId }) => (requestId === undefined ? [name] : []));
  return kinds.map((kind) => <AskForm key={kind} kind={kind} context={context} />);
}

function AskForm({ kind, context }: { kind: RequestKind; context: RequestContext }) {
  const t = useTranslations("request.form");
  const format = useFormatter();
  const { today, dueDay, latest, units = [] } = context;
  const day = (text: string | null) => (text ? format.dateTime(new Date(`${text}T12:00:00+08:00`), "day") : "");
  const shared = {
    trigger: t(`ask.${kind}`),
    title: t(`ask.${kind}`),
    submit: t("send"),
    fixed: { id: context.id, version: context.version },
  };
  const reason = <TextareaField name="reason" label={t("reason")} required rows={4} most={4000} />;
  switch (kind) {
    case "extension":
      return (
        <DialogForm
          {...shared}
          schema={forms.extensionSchema}
          action={actions.askExtension}
          defaultValues={{ reason: "", basis: "", newDay: "" }}
        >
          <p className="text-soft">{t("means.extension", { due: day(dueDay), latest: day(latest) })}</p>
          <DateField name="newDay" label={t("newDay")} min={dueDay ?? today} max={latest ?? undefined} required />
          {reason}
          <TextareaField name="basis" label={t("basis")} hint={t("basisHint")} required rows={3} most={4000} />
        </DialogForm>
      );
    case "suspension":
      return (
        <DialogForm
          {...shared}
          schema={forms.suspensionSchema}
          action={actions.askSuspension}
          defaultValues={{ reason: "", condition: "", expectedDay: "" }}
        >
          <p className="text-soft">{t("means.suspension")}</p>
          {reason}
          <TextareaField
            name="condition"
            label={t("condition")}
            hint={t("conditionHint")}
            required
            rows={2}
            most={4000}
          />
          <DateField name="expectedDay" label={t("expectedDay")} hint={t("expectedDayHint")} min={today} required />
        </DialogForm>
      );
    case "reassignment":
      return (
        <DialogForm
          {...shared}
          schema={forms.reassignmentSchema}
          action={actions.askReassignment}
          defaultValues={{ reason: "", proposedUnit: "" }}
        >
          <p className="text-soft">{t("means.reassignment")}</p>
          <SelectField name="proposedUnit" label={t("proposedUnit")} options={units} required />
          {reason}
        </DialogForm>
      );
    case "referral":
      return (
        <DialogForm {...shared} schema={forms.referralSchema} action={actions.refer} defaultValues={{ reason: "" }}>
          <p className="text-soft">{t("means.referral")}</p>
          {reason}
        </DialogForm>
      );
    case "provinceReferral":
      return (
        <DialogForm
          {...shared}
          schema={forms.provinceReferralSchema}
          action={actions.referToProvince}
          defaultValues={{ reason: "", office: "", number: "", day: today }}
        >
          <p className="text-soft">{t("means.provinceReferral")}</p>
          <TextField name="office" label={t("office")} required />
          <TextField name="number" label={t("number")} />
          <DateField name="day" label={t("sentDay")} max={today} required />
          {reason}
        </DialogForm>
      );
  }
}
