// What hangs on the issues and walks of the stage.

export const today = "2023-05-08";
export const now = new Date(`${today}T02:00:00Z`);

export const file = {
  sha256: "0".repeat(64),
  name: "a.pdf",
  type: "application/pdf",
  size: 8,
  uploadedBy: "x",
  uploadedAt: now,
};

export const extension = {
  ...{ round: 1, kind: "extension" as const, askedBy: "another", askedAt: now },
  ...{ reason: "等设备到货", basis: "采购合同", askedDay: "2023-06-05" },
};

export const plan = {
  idea: "数据共享",
  measures: "导入地址库",
  dueDay: "2023-05-19",
  responsible: "登记科长",
  createdBy: "x",
  createdAt: now,
};
