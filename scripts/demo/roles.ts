import type { UnitKind } from "@/domain/unit";
import type { Role } from "@/domain/viewer";

export interface DemoAccount {
  username: string;
  /** A role, never a person's name. */
  name: string;
  title: string;
  role: Role;
  unit: string;
  /** Another hat, in another unit. */
  also?: { role: Role; unit: string };
}
interface NamedUnit {
  code: string;
  shortName: string;
}

/** Usernames of DESIGN §9 for the two bureaus and the county whose desks are worth a visit; the others get theirs by code. */
const shown: Record<string, string> = {
  "head SGJ": "head",
  "liaison SGJ": "liaison",
  "head GCQ-SGJ": "county-head",
  "liaison GCQ-SGJ": "county-liaison",
  "inspector CZ": "inspector",
  "inspector2 CZ": "inspector2",
  "leader CZ": "leader",
  "inspector GCQ": "county-inspector",
  "inspector2 GCQ": "county-inspector2",
  "leader GCQ": "county-leader",
};
export const usernameOf = (
  role: "head" | "deputy" | "liaison" | "leader" | "inspector" | "inspector2",
  unit: string,
): string => shown[`${role} ${unit}`] ?? `${role}-${unit.toLowerCase()}`;

const titles: readonly (readonly [RegExp, string])[] = [
  [/供电公司$/, "总经理"],
  [/消防救援支队$/, "支队长"],
  [/海关$/, "关长"],
  [/法院$/, "院长"],
  [/残联$/, "理事长"],
  [/(宣传部|统战部)$/, "部长"],
  [/(发改委|卫健委|编办|信访局|人防办|中心|管委会)$/, "主任"],
];
const titleOf = (unit: string): string => titles.find(([pattern]) => pattern.test(unit))?.[1] ?? "局长";

const sample = "（示例）";

/** Head and liaison of a bureau. */
export const bureauAccounts = ({ code, shortName }: NamedUnit): DemoAccount[] => {
  const title = titleOf(shortName);
  return [
    {
      username: usernameOf("head", code),
      name: `${shortName}${shortName.endsWith("局") && title === "局长" ? "长" : title}${sample}`,
      title,
      role: "head",
      unit: code,
    },
    {
      username: usernameOf("liaison", code),
      name: `${shortName}联络员${sample}`,
      title: "联络员",
      role: "liaison",
      unit: code,
    },
  ];
};

/** Who walks beside the head of a bureau. */
export const deputyAccount = ({ code, shortName }: NamedUnit): DemoAccount => {
  const title = `副${titleOf(shortName)}`;
  return {
    username: usernameOf("deputy", code),
    name: `${shortName}${title}${sample}`,
    title,
    role: "head",
    unit: code,
  };
};

/** Two inspectors and a leader of the city or a county. */
export const jurisdictionAccounts = ({ code, shortName, kind }: NamedUnit & { kind: UnitKind }): DemoAccount[] => {
  const at = kind === "city" ? "市" : shortName;
  const inspector = (which: "inspector" | "inspector2", sign: string): DemoAccount => ({
    username: usernameOf(which, code),
    name: `${at}专班督查员${sign}${sample}`,
    title: "督查员",
    role: "inspector",
    unit: code,
  });
  return [
    inspector("inspector", "甲"),
    inspector("inspector2", "乙"),
    { username: usernameOf("leader", code), name: `${at}领导${sample}`, title: "领导", role: "leader", unit: code },
  ];
};

/** A liaison lent to the city's task force: an inspector, but not of what names their own bureau. */
export const lentAccount = (city: string, { code, shortName }: NamedUnit): DemoAccount => ({
  username: "two-hats",
  name: `市专班督查员丙兼${shortName}联络员${sample}`,
  title: "督查员（抽调）",
  role: "inspector",
  unit: city,
  also: { role: "liaison", unit: code },
});

/** The three separated administrators. */
export const administratorAccounts = (city: string): DemoAccount[] =>
  (
    [
      ["admin", "系统管理员"],
      ["security", "安全管理员"],
      ["auditor", "审计员"],
    ] as const
  ).map(([role, title]) => ({ username: role, name: `${title}${sample}`, title, role, unit: city }));
