"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { z } from "zod";
import { ChoiceField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { edit, raise } from "../actions";
import { editSchema, raiseSchema } from "../schema";
import { DraftFields } from "./draft-fields";
import { EvidenceFields } from "./evidence-fields";
import { ResultFields } from "./result-fields";
import { SaveAside } from "./save-aside";
import type { StepContext } from "./step";
import { PlanFields } from "./work-steps";

type Raise = z.input<typeof raiseSchema>;

/** Only what was chosen to come along is sent: half a plan that was given up again is not. */
const pruned = (values: unknown) => {
  const { plan, result, ...rest } = values as Raise;
  return { ...rest, ...(rest.brought === "plan" && { plan }), ...(rest.brought === "fix" && { result }) };
};
const prunedRaise = z.preprocess(pruned, raiseSchema) as unknown as typeof raiseSchema;
const words = ({ title, description, cause, severity, taskCode, aspectCode }: Record<string, unknown>) => ({
  title,
  description,
  cause,
  severity,
  taskCode,
  aspectCode,
});

/** A draft on its way to the ledger: its words, and what comes along. Who may not raise it prepares it. */
export function DraftForm({ context, raises }: { context: StepContext; raises: boolean }) {
  const t = useTranslations("issueForm");
  const { id, version, catalogue = { tasks: [], aspects: [] } } = context;
  const target = { id, version };
  const [saved, setSaved] = useState(false);
  const fields = (
    <>
      <DraftFields catalogue={catalogue} placed={context.source === "walk"} />
      <EvidenceFields context={context} phases={["found"]} />
    </>
  );
  if (!raises)
    return (
      <Form
        schema={editSchema}
        action={edit}
        defaultValues={context.words}
        fixed={target}
        submit={t("save")}
        onDone={() => setSaved(true)}
        aside={saved ? <Saved /> : null}
      >
        {fields}
      </Form>
    );
  return (
    <Form
      schema={prunedRaise}
      action={(input: Raise) => raise(pruned(input) as Raise)}
      defaultValues={{ ...context.words, brought: "nothing", result: { text: "", outcomes: [], noOutcomeReason: "" } }}
      fixed={target}
      submit={t("raise")}
      aside={<SaveAside {...target} action={edit} pick={words} />}
    >
      {fields}
      <ChoiceField
        name="brought"
        label={t("brought")}
        choices={(["nothing", "plan", "fix"] as const).map((value) => ({
          value,
          label: t(`broughtAs.${value}`),
          hint: t(`broughtHint.${value}`),
        }))}
      />
      <Brought context={context} />
    </Form>
  );
}

function Saved() {
  const t = useTranslations("issueForm");
  return (
    <span role="status" className="text-sm text-good">
      {t("saved")}
    </span>
  );
}

function Brought({ context }: { context: StepContext }) {
  const { control } = useFormContext();
  const brought = useWatch({ control, name: "brought" });
  if (brought === "nothing") return null;
  return (
    <div className="flex flex-col gap-4 border-s-2 border-action-line ps-4">
      {brought === "plan" ? (
        <PlanFields prefix="plan." />
      ) : (
        <>
          <ResultFields prefix="result." />
          <EvidenceFields context={context} phases={["before", "after"]} />
        </>
      )}
    </div>
  );
}
