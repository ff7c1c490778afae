/** What units ask for beside an issue's way, and what they are told. */
export const requestReasons = {
  extension: {
    reason: "窗口自助设备要重新采购，供货方来函说明到货推迟，赶不上原定时限。",
    basis: "采购合同及供货方延期函（附后），到货后三个工作日内可以完成安装。",
  },
  suspension: {
    reason: "整改要用到省级统一平台的接口，平台正在升级，本级做不了。",
    condition: "省级统一平台接口开放并完成联调",
  },
  reassignment: "“三定”方案写明该环节由另一单位审批，我单位没有相应权限。",
  granted: "情况属实，材料齐全，同意。请抓紧推进，每周报一次进展。",
  refused: "设备不影响先调整收件口径，可以分步整改，不同意延期。",
  referral: "涉及市级平台的字段设置，县区没有权限，请市里协调统一修改。",
  province: {
    reason: "申报系统由省里统一开发，必填项要由省级部门修改。",
    office: "省市场监督管理局（示例）",
    number: "池政办函〔2023〕示例号",
  },
} as const;
