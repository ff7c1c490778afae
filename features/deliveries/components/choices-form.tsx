"use client";
import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/form/checkbox-field";
import { ChoiceField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { TextField } from "@/components/form/text-field";
import { type Arrival, arrivals } from "@/domain/delivery";
import { chooseChannels, testMail } from "../actions";
import { choicesInput } from "../schema";
import { TestButton } from "./test-button";

interface Props {
  version: number;
  mail: boolean;
  address: string;
  arrives: Arrival;
}

/** How this account wants to be told, beside the screen. */
export function ChoicesForm({ version, ...chosen }: Props) {
  const t = useTranslations("channels");
  const arrival = useTranslations("arrival");
  return (
    <div className="grid gap-4">
      <Form
        schema={choicesInput}
        action={chooseChannels}
        defaultValues={chosen}
        fixed={{ version }}
        submit={t("save")}
        done={t("saved")}
      >
        <CheckboxField name="mail" label={t("mail")} hint={t("mailHint")} />
        <TextField name="address" type="email" autoComplete="email" label={t("address")} />
        <ChoiceField
          name="arrives"
          label={t("arrives")}
          choices={arrivals.map((value) => ({ value, label: arrival(value) }))}
        />
      </Form>
      {chosen.mail ? (
        <TestButton
          run={() => testMail({ test: true })}
          words={{
            press: t("test"),
            arrived: t("testSent"),
            failed: (problem) => t("testFailed", { problem }),
          }}
        />
      ) : null}
    </div>
  );
}
