"use client";
import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/form/action-button";
import { CheckboxField } from "@/components/form/checkbox-field";
import { Form } from "@/components/form/form";
import { NumberField } from "@/components/form/number-field";
import type { DeadlineDays } from "@/domain/deadline";
import type { RequestCaps } from "@/domain/request";
import { changeDeadlineDays, changeRequestCaps, changeSigning, resetSetting } from "../actions";
import { deadlineDaysInput, requestCapsInput, type SettingName, signingInput } from "../schema";

const order = ["spot", "term", "termWithPartners", "accept", "plan", "inspect", "interim", "partnerAhead"] as const;

interface Props<Value> {
  version: number;
  value: Value;
  standard: Value;
}

/** Working days per kind and step, the standard beside each. */
export function DeadlineDaysForm({ version, value, standard }: Props<DeadlineDays>) {
  const t = useTranslations("admin.setting");
  return (
    <Form
      schema={deadlineDaysInput}
      action={changeDeadlineDays}
      defaultValues={value}
      fixed={{ version }}
      submit={t("save")}
      done={t("saved")}
      aside={
        <Reset name="deadlineDays" version={version} shown={order.some((name) => value[name] !== standard[name])} />
      }
    >
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {order.map((name) => (
          <NumberField
            key={name}
            name={name}
            label={t(`deadlineDays.${name}`)}
            unit={t("days")}
            min={1}
            max={366}
            hint={t(value[name] === standard[name] ? "standard" : "changed", { days: standard[name] })}
            required
          />
        ))}
      </div>
    </Form>
  );
}

const caps = ["extensions", "extensionDays", "spotExtensionDays", "reassignmentDays"] as const;

/** How often and how far the lead may ask for more time, and how soon to be relieved. */
export function RequestCapsForm({ version, value, standard }: Props<RequestCaps>) {
  const t = useTranslations("admin.setting");
  return (
    <Form
      schema={requestCapsInput}
      action={changeRequestCaps}
      defaultValues={value}
      fixed={{ version }}
      submit={t("save")}
      done={t("saved")}
      aside={<Reset name="requestCaps" version={version} shown={caps.some((name) => value[name] !== standard[name])} />}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        {caps.map((name) => (
          <NumberField
            key={name}
            name={name}
            label={t(`requestCaps.${name}`)}
            unit={t(name === "extensions" ? "requestCaps.times" : "days")}
            min={name === "extensions" ? 0 : 1}
            max={name === "extensions" ? 10 : 366}
            hint={t(value[name] === standard[name] ? "standard" : "changed", { days: standard[name] })}
            required
          />
        ))}
      </div>
    </Form>
  );
}

/** Who signs a result. */
export function SigningForm({ version, value, standard }: Props<{ liaisonSigns: boolean }>) {
  const t = useTranslations("admin.setting");
  return (
    <Form
      schema={signingInput}
      action={changeSigning}
      defaultValues={value}
      fixed={{ version }}
      submit={t("save")}
      done={t("saved")}
      aside={<Reset name="signing" version={version} shown={value.liaisonSigns !== standard.liaisonSigns} />}
    >
      <CheckboxField name="liaisonSigns" label={t("signing.liaisonSigns")} hint={t("signing.hint")} />
    </Form>
  );
}

/** Back to the standard, where it is not. */
export function Reset({ name, version, shown }: { name: SettingName; version: number; shown: boolean }) {
  const t = useTranslations("admin.setting");
  return shown ? (
    // With an address of its own, so that the fields are drawn anew.
    <ActionButton
      action={resetSetting}
      input={{ name, version }}
      look="secondary"
      then={`/system/settings?reset=${name}${version}`}
    >
      {t("reset")}
    </ActionButton>
  ) : null;
}
