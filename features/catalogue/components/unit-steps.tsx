"use client";
import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/form/action-button";
import { DialogForm } from "@/components/form/dialog-form";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import type { OptionGroup } from "@/components/ui/select";
import { changeUnit, createUnit, restoreUnit, retireUnit } from "../actions";
import { newUnitInput, restoreInput, retireInput, unitInput } from "../schema";
import { RetireFields } from "./retire-fields";

interface Choices {
  /** Units under which one may lie, those in use. */
  parents: readonly OptionGroup[];
  /** Municipal bureaus. */
  counterparts: readonly OptionGroup[];
}

function UnitFields({ parents, counterparts, root = false }: Choices & { root?: boolean }) {
  const t = useTranslations("admin.field");
  const hint = useTranslations("admin.unit");
  return (
    <>
      <TextField name="name" label={t("name")} required />
      <TextField name="shortName" label={t("shortName")} hint={hint("shortNameHint")} required />
      <TextField name="nameEn" label={t("nameEn")} />
      {root ? null : (
        <>
          <SelectField name="parent" label={t("parent")} hint={hint("parentHint")} options={parents} required />
          <SelectField
            name="counterpart"
            label={t("counterpart")}
            hint={hint("counterpartHint")}
            options={counterparts}
            placeholder={hint("noCounterpart")}
          />
        </>
      )}
    </>
  );
}

/** 新建单位 */
export function CreateUnit(choices: Choices) {
  const t = useTranslations("admin");
  return (
    <DialogForm
      schema={newUnitInput}
      action={createUnit}
      defaultValues={{ kind: "bureau" }}
      trigger={t("unit.create")}
      title={t("unit.create")}
      submit={t("unit.create")}
      look="primary"
      then={({ code }) => `/system/units/${code}`}
    >
      <TextField name="code" label={t("field.code")} hint={t("unit.codeHint")} autoCapitalize="characters" required />
      <SelectField
        name="kind"
        label={t("field.kind")}
        options={(["bureau", "county", "zone"] as const).map((value) => ({ value, label: t(`unitKind.${value}`) }))}
        required
      />
      <UnitFields {...choices} />
    </DialogForm>
  );
}

interface Props extends Choices {
  unit: {
    code: string;
    version: number;
    name: string;
    shortName: string;
    nameEn: string;
    parent: string | null;
    counterpart: string | null;
  };
  retired: boolean;
  /** Something open still hangs on it. */
  bound: boolean;
}

/** What the administrator may do with a unit. */
export function UnitSteps({ unit, retired, bound, ...choices }: Props) {
  const t = useTranslations("admin");
  const { code, version, ...fields } = unit;
  if (retired)
    return (
      <ActionButton action={restoreUnit} input={restoreInput.parse({ code, version })} look="secondary">
        {t("restore")}
      </ActionButton>
    );
  return (
    <>
      <DialogForm
        schema={unitInput}
        action={changeUnit}
        fixed={{ code, version }}
        defaultValues={{ ...fields, parent: fields.parent ?? "", counterpart: fields.counterpart ?? "" }}
        trigger={t("unit.change")}
        title={t("unit.change")}
        submit={t("save")}
        look="primary"
      >
        <UnitFields {...choices} root={unit.parent === null} />
      </DialogForm>
      {bound || unit.parent === null ? null : (
        <DialogForm
          schema={retireInput}
          action={retireUnit}
          fixed={{ code, version }}
          trigger={t("unit.retire")}
          title={t("unit.retire")}
          submit={t("unit.retire")}
        >
          <RetireFields hint={t("unit.retireHint")} />
        </DialogForm>
      )}
    </>
  );
}
