import { asSystem, type OnSystem } from "./system-actions";

const aUnit = { code: "GCQ-SFJ", version: 1 };
const reason = { reason: "撤并" };

/** The actions of the catalogue, the units and the settings, with what a form would send. */
export const administrationCases: Record<string, OnSystem> = {
  "catalogue.createUnit": asSystem("system.manageCatalogue", {
    ...{ code: "XFJ", kind: "bureau", name: "市信访局", shortName: "市信访局", parent: "CZ" },
  }),
  "catalogue.changeUnit": asSystem("system.manageCatalogue", {
    ...aUnit,
    name: "司法局",
    shortName: "司法局",
    parent: "GCQ",
  }),
  "catalogue.retireUnit": asSystem("system.manageCatalogue", { ...aUnit, ...reason }),
  "catalogue.restoreUnit": asSystem("system.manageCatalogue", aUnit),
  "catalogue.changeTask": asSystem("system.manageCatalogue", {
    ...{ code: "A-001", version: 1, category: "营商环境建设", title: "公司设立", leadUnit: "GAJ", highFrequency: true },
  }),
  "catalogue.retireTask": asSystem("system.manageCatalogue", { code: "A-001", version: 1, ...reason }),
  "catalogue.restoreTask": asSystem("system.manageCatalogue", { code: "A-001", version: 1 }),
  "catalogue.publishAspects": asSystem("system.manageCatalogue", {
    base: 1,
    takesEffect: "2099-01-01",
    aspects: [{ code: "AS01", question: "群众能否看得懂？" }],
  }),
  "settings.changeDeadlineDays": asSystem("system.manageSettings", {
    ...{
      version: 0,
      spot: 3,
      term: 20,
      termWithPartners: 30,
      accept: 1,
      plan: 3,
      inspect: 3,
      interim: 5,
      partnerAhead: 3,
    },
  }),
  "settings.changeRequestCaps": asSystem("system.manageSettings", {
    ...{ version: 0, extensions: 1, extensionDays: 15, spotExtensionDays: 3, reassignmentDays: 2 },
  }),
  "settings.changeSigning": asSystem("system.manageSettings", { version: 0, liaisonSigns: true }),
  "settings.changeLookBack": asSystem("system.manageSettings", {
    ...{ version: 0, share: 30, first: 30, second: 90, days: 10, byUnit: true, byKind: false, bySeverity: false },
  }),
  "settings.changeEscalation": asSystem("system.manageSettings", { version: 0, preset: "13710" }),
  "settings.resetSetting": asSystem("system.manageSettings", { version: 0, name: "signing" }),
};
