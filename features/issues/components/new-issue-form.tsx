"use client";
import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { issueSources } from "@/domain/issue";
import { draft } from "../actions";
import { draftSchema } from "../schema";
import { DraftFields } from "./draft-fields";
import type { CatalogueChoices } from "./step";

interface Props {
  units: readonly { code: string; name: string }[];
  catalogue: CatalogueChoices;
  /** Where somebody comes from a task's page. */
  task?: string;
}

/** An issue from another source than a walk. Photos follow on the draft's page. */
export function NewIssueForm({ units, catalogue, task }: Props) {
  const t = useTranslations("issueForm");
  const source = useTranslations("source");
  const [first] = units;
  return (
    <Form
      schema={draftSchema}
      action={draft}
      defaultValues={{
        unit: first?.code,
        source: "inspection",
        title: "",
        description: "",
        cause: "",
        severity: "medium",
        taskCode: task ?? "",
        aspectCode: "",
      }}
      submit={t("draft")}
      then={({ id }) => `/issues/${id}`}
    >
      {units.length > 1 ? (
        <SelectField
          name="unit"
          label={t("raisingAs")}
          options={units.map(({ code, name }) => ({ value: code, label: name }))}
          required
        />
      ) : null}
      <ChoiceField
        name="source"
        label={t("source")}
        choices={issueSources.filter((one) => one !== "walk").map((value) => ({ value, label: source(value) }))}
        inline
        required
      />
      <DraftFields catalogue={catalogue} placed={false} />
    </Form>
  );
}
