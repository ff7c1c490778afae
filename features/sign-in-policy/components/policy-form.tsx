"use client";
import { useTranslations } from "next-intl";
import { Form } from "@/components/form/form";
import { NumberField } from "@/components/form/number-field";
import { type SignInPolicy, signInBounds, signInRules } from "@/domain/sign-in-policy";
import { changeSignInPolicyAction } from "@/features/sign-in-policy/actions";
import { policyInput } from "@/features/sign-in-policy/schema";

/** Every rule with the bounds within which it may be set. */
export function PolicyForm({ policy, version }: { policy: SignInPolicy; version: number }) {
  const t = useTranslations("signInPolicy");
  const rule = useTranslations("signInRule");
  return (
    <Form
      schema={policyInput}
      action={changeSignInPolicyAction}
      defaultValues={policy}
      fixed={{ version }}
      submit={t("save")}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        {signInRules.map((name) => (
          <NumberField
            key={name}
            name={name}
            label={rule(name)}
            hint={t("bounds", signInBounds[name])}
            min={signInBounds[name].least}
            max={signInBounds[name].most}
            required
          />
        ))}
      </div>
    </Form>
  );
}
