/** 局长 · 联络员 · 督查员 · 领导 · 系统管理员 · 安全管理员 · 审计员 */
export const roles = ["head", "liaison", "inspector", "leader", "admin", "security", "auditor"] as const;
export type Role = (typeof roles)[number];
/** The three separated administrators (三员分立) hold no business role. */
export const administrators = ["admin", "security", "auditor"] as const satisfies readonly Role[];
export const businessRoles = ["head", "liaison", "inspector", "leader"] as const satisfies readonly Role[];
