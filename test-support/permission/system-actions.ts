import type { Action } from "@/domain/permission";
import { signInPolicy } from "@/domain/sign-in-policy";

// The actions of administration, a part of `permission-actions.ts`.

export interface OnSystem {
  on: "system";
  /** Whoever may not do so finds nothing there. */
  sees: Extract<Action, `system.${string}`>;
  asks: Extract<Action, `system.${string}`>;
  /** Another question that also opens it. */
  or?: Extract<Action, `system.${string}`>;
  input: object;
}
/** Of oneself, for whoever is signed in. */
export interface OnOneself {
  on: "oneself";
  input: object;
}

export const asSystem = (asks: OnSystem["asks"], input: object, or?: OnSystem["or"]): OnSystem => ({
  on: "system",
  sees: "system.seeAccounts",
  asks,
  or,
  input,
});
/** Not found by whoever may not do it. */
const hidden = (asks: OnSystem["asks"], input: object): OnSystem => ({ on: "system", sees: asks, asks, input });

export const systemActionCases: Record<string, OnSystem | OnOneself> = {
  "board.urgeMany": hidden("system.seeBoard", {
    targets: [{ id: "0197a000-0000-7000-8000-000000000000", version: 1 }],
    confirmed: true,
    words: "请于本周内报进展。",
  }),
  "board.assignMany": hidden("system.seeBoard", {
    targets: [{ id: "0197a000-0000-7000-8000-000000000000", version: 1 }],
    confirmed: true,
    lead: "",
    kind: "term",
    dueDay: "2023-05-29",
  }),
  "accounts.createAccountAction": asSystem("system.manageAccounts", { username: "zhao", name: "赵" }),
  "accounts.disableAccountAction": asSystem("system.manageAccounts", { accountId: "wang", reason: "" }),
  "accounts.enableAccountAction": asSystem("system.manageAccounts", { accountId: "gone" }),
  "accounts.resetPasswordAction": asSystem("system.manageAccounts", { accountId: "wang" }),
  "accounts.proposeGrantAction": asSystem("system.manageAccounts", { accountId: "wang", role: "head", unit: "GAJ" }),
  "accounts.confirmGrantsAction": asSystem("system.confirmGrants", { grantIds: ["waiting"] }),
  "accounts.revokeGrantAction": asSystem("system.manageAccounts", { grantId: "waiting" }, "system.confirmGrants"),
  "accounts.unlockAccountAction": asSystem("system.manageSecurity", { accountId: "wang" }),
  "second-factor.resetSecondFactorAction": asSystem("system.manageSecurity", { accountId: "wang" }),
  "second-factor.beginEnrolmentAction": hidden("system.holdSecondFactor", { begin: true }),
  "second-factor.confirmEnrolmentAction": hidden("system.holdSecondFactor", { code: "123456" }),
  "second-factor.renewRecoveryCodesAction": hidden("system.holdSecondFactor", { password: "wrong-horse-42" }),
  "sign-in-policy.changeSignInPolicyAction": hidden("system.manageSecurity", {
    ...signInPolicy,
    version: 0,
    idleMinutes: 30,
  }),
  "accounts.changePasswordAction": {
    on: "oneself",
    input: { current: "wrong-horse-42", next: "另一匹马和订书钉电池" },
  },
  "accounts.chooseLanguageAction": { on: "oneself", input: { locale: "en-GB" } },
  "notices.markRead": { on: "oneself", input: { ids: ["019a0000-0000-7000-8000-000000000000"] } },
  "notices.markAllRead": { on: "oneself", input: { upTo: "019a0000-0000-7000-8000-000000000000" } },
  "deliveries.chooseChannels": {
    on: "oneself",
    input: { version: 0, mail: false, address: "li@example.com", arrives: "atOnce" },
  },
  "deliveries.testMail": { on: "oneself", input: { test: true } },
  "deliveries.addWebhook": asSystem("system.manageSettings", {
    ...{ name: "工作群", preset: "wecom", address: "https://qyapi.weixin.qq.com/x?key=1", secret: "", unit: "GAJ" },
  }),
  "deliveries.disableWebhook": asSystem("system.manageSettings", { id: "hook", version: 1 }),
  "deliveries.enableWebhook": asSystem("system.manageSettings", { id: "hook", version: 1 }),
  "deliveries.testWebhook": asSystem("system.manageSettings", { id: "hook" }),
  "delegations.endDelegation": { on: "oneself", input: { id: "019a0000-0000-7000-8000-000000000000" } },
  "calendar-feed.renewFeed": { on: "oneself", input: { renew: true } },
  "calendar-feed.revokeFeed": { on: "oneself", input: { revoke: true } },
  "audit.startCheckAction": hidden("system.seeAudit", { scope: "all" }),
};
