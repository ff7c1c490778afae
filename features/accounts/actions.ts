"use server";
import { changePassword } from "@/features/accounts/commands/change-password";
import { chooseLanguage } from "@/features/accounts/commands/choose-language";
import { confirmGrants } from "@/features/accounts/commands/confirm-grants";
import { createAccount } from "@/features/accounts/commands/create-account";
import { disableAccount } from "@/features/accounts/commands/disable-account";
import { enableAccount } from "@/features/accounts/commands/enable-account";
import { proposeGrant } from "@/features/accounts/commands/propose-grant";
import { resetPassword } from "@/features/accounts/commands/reset-password";
import { revokeGrant } from "@/features/accounts/commands/revoke-grant";
import { unlockAccount } from "@/features/accounts/commands/unlock-account";
import {
  accountIdInput,
  accountInput,
  disableInput,
  grantIdsInput,
  grantInput,
  languageInput,
  passwordInput,
  revokeInput,
} from "@/features/accounts/schema";
import { action } from "@/lib/action";

export const createAccountAction = action(accountInput, createAccount);
export const disableAccountAction = action(disableInput, disableAccount);
export const enableAccountAction = action(accountIdInput, enableAccount);
export const resetPasswordAction = action(accountIdInput, resetPassword);
export const unlockAccountAction = action(accountIdInput, unlockAccount);
export const changePasswordAction = action(passwordInput, changePassword, ["password"]);
export const chooseLanguageAction = action(languageInput, chooseLanguage, ["password", "enrolment"]);
export const proposeGrantAction = action(grantInput, proposeGrant);
export const confirmGrantsAction = action(grantIdsInput, confirmGrants);
export const revokeGrantAction = action(revokeInput, revokeGrant);
