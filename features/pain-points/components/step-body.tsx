"use client";
import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/form/choice-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { TextareaField } from "@/components/form/textarea-field";
import { declineReasons } from "@/domain/pain-point";
import * as actions from "../actions";
import * as forms from "../schema";
import { StepForm, type StepProps } from "./step-form";

const confirming = { accept: actions.accept, clear: actions.clear, release: actions.release };
const replying = { answer: actions.answer, replyInterim: actions.replyInterim };

/** The form of a step. */
export function StepBody(props: StepProps) {
  switch (props.step) {
    case "accept":
    case "clear":
    case "release":
      return <StepForm {...props} schema={forms.painPointTarget} action={confirming[props.step]} />;
    case "answer":
    case "replyInterim":
      return <ReplyForm {...props} action={replying[props.step]} />;
    case "decline":
      return <DeclineForm {...props} />;
    case "transfer":
      return <TransferForm {...props} />;
    case "link":
      return <LinkForm {...props} />;
    case "linkNew":
      return <LinkNewForm {...props} />;
    case "merge":
      return <MergeForm {...props} />;
    case "withhold":
      return <WithholdForm {...props} />;
  }
}

function ReplyForm({ action, ...props }: StepProps & { action: typeof actions.answer | typeof actions.replyInterim }) {
  const t = useTranslations("painPointForm");
  return (
    <StepForm {...props} schema={forms.replySchema} action={action} defaultValues={{ text: "" }}>
      <TextareaField
        name="text"
        label={t("reply")}
        hint={t(props.context.released ? "replyPublicHint" : "replyHint")}
        required
        rows={6}
        most={4000}
      />
    </StepForm>
  );
}

function DeclineForm(props: StepProps) {
  const t = useTranslations("painPointForm");
  const reason = useTranslations("declineReason");
  return (
    <StepForm {...props} schema={forms.declineSchema} action={actions.decline} defaultValues={{ text: "" }}>
      <ChoiceField
        name="reason"
        label={t("reason")}
        choices={declineReasons.map((value) => ({ value, label: reason(value) }))}
        required
      />
      <TextareaField name="text" label={t("more")} hint={t("replyHint")} rows={3} most={4000} />
    </StepForm>
  );
}

function TransferForm(props: StepProps) {
  const t = useTranslations("painPointForm");
  return (
    <StepForm
      {...props}
      schema={forms.transferSchema}
      action={actions.transfer}
      defaultValues={{ office: "", text: "" }}
    >
      <TextField name="office" label={t("office")} hint={t("officeHint")} required />
      <TextareaField name="text" label={t("more")} hint={t("replyHint")} rows={3} most={4000} />
    </StepForm>
  );
}

function LinkForm(props: StepProps) {
  const t = useTranslations("painPointForm");
  const { issues } = props.context;
  return (
    <StepForm {...props} schema={forms.linkSchema} action={actions.link} defaultValues={{ issue: "" }}>
      <TextField
        name="issue"
        label={t("issue")}
        hint={issues.length > 0 ? t("issueHint") : undefined}
        list="linkable"
        autoComplete="off"
        required
      />
      <datalist id="linkable">
        {issues.map(({ number, title }) => (
          <option key={number} value={number}>
            {title}
          </option>
        ))}
      </datalist>
    </StepForm>
  );
}

function LinkNewForm(props: StepProps) {
  const t = useTranslations("painPointForm");
  const { units, title } = props.context;
  return (
    <StepForm
      {...props}
      schema={forms.linkNewSchema}
      action={actions.linkNew}
      defaultValues={{ title, unit: units[0]?.code ?? "" }}
      then={({ issueId }) => `/issues/${issueId}`}
    >
      <TextField name="title" label={t("title")} hint={t("titleHint")} required />
      {units.length > 1 ? (
        <SelectField
          name="unit"
          label={t("raisingAs")}
          options={units.map(({ code, name }) => ({ value: code, label: name }))}
          required
        />
      ) : null}
    </StepForm>
  );
}

function MergeForm(props: StepProps) {
  const t = useTranslations("painPointForm");
  const { similar } = props.context;
  return (
    <StepForm
      {...props}
      schema={forms.mergeSchema}
      action={actions.merge}
      defaultValues={{ mergedInto: similar[0]?.number ?? "" }}
    >
      <TextField name="mergedInto" label={t("into")} list="mergeable" autoComplete="off" required />
      <datalist id="mergeable">
        {similar.map(({ number, text }) => (
          <option key={number} value={number}>
            {text.slice(0, 40)}
          </option>
        ))}
      </datalist>
    </StepForm>
  );
}

function WithholdForm(props: StepProps) {
  const t = useTranslations("painPointForm");
  return (
    <StepForm {...props} schema={forms.withholdSchema} action={actions.withhold} defaultValues={{ reason: "" }}>
      <TextareaField name="reason" label={t("why")} required rows={3} most={4000} />
    </StepForm>
  );
}
