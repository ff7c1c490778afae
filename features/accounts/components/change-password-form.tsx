"use client";
import { useLocale } from "next-intl";
import { Form } from "@/components/form/form";
import { TextField } from "@/components/form/text-field";
import { pathIn } from "@/domain/language";
import { changePasswordAction } from "@/features/accounts/actions";
import { passwordInput } from "@/features/accounts/schema";

interface Props {
  /** For password managers, which otherwise save the new one under no name. */
  username: string;
  words: { current: string; next: string; rules: string; submit: string };
}

/** Every session ends with it, this one too; sign-in comes next. */
export function ChangePasswordForm({ username, words }: Props) {
  return (
    <Form
      schema={passwordInput}
      action={changePasswordAction}
      submit={words.submit}
      then={`${pathIn(useLocale(), "/sign-in")}?passwordChanged=1`}
    >
      <input type="text" autoComplete="username" value={username} readOnly hidden />
      <TextField name="current" type="password" label={words.current} autoComplete="current-password" required />
      <TextField
        name="next"
        type="password"
        label={words.next}
        hint={words.rules}
        autoComplete="new-password"
        required
      />
    </Form>
  );
}
