import { type Name, type Row, relations } from "./table";

// What is about no unit, written down as in `table.ts`.

const anywhere = Object.keys(relations).join(" ");
export const systemTable: Record<Name<"system">, Row> = {
  work: { head: anywhere, liaison: anywhere, inspector: anywhere, leader: anywhere },
  seeLookBacks: { inspector: anywhere, leader: anywhere },
  seeBoard: { inspector: anywhere },
  seePainPoints: { inspector: anywhere, leader: anywhere },
  seeAccounts: { admin: anywhere, security: anywhere },
  manageAccounts: { admin: anywhere },
  manageCatalogue: { admin: anywhere },
  manageSettings: { admin: anywhere },
  confirmGrants: { security: anywhere },
  manageSecurity: { security: anywhere },
  holdSecondFactor: { admin: anywhere, security: anywhere, auditor: anywhere },
  seeAudit: { auditor: anywhere },
};

/** An account that is no administrator's, and one that is. */
export const accountTable: Record<"business" | "administrators", Record<Name<"account">, Row>> = {
  business: { disable: { admin: anywhere }, revoke: { admin: anywhere, security: anywhere } },
  administrators: { disable: { security: anywhere }, revoke: { security: anywhere } },
};
