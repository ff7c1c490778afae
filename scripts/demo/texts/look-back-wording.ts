import type { Random } from "../random";

interface Words {
  walked: string;
  findings: string;
}

/** What an inspector writes who walked a closed issue's step anew. */
export function lookBackWords(title: string, unit: string, verdict: "holds" | "relapsed", by: Random): Words {
  const walked = by.pick([
    `上午到${unit}窗口取号，按普通群众办同类事项，从咨询到受理走完，等了${by.between(5, 35)}分钟。`,
    `先在网上按指南填报，再到${unit}窗口核对收件口径，问了两位工作人员，说法一致。`,
    `在${unit}窗口旁看了${by.between(3, 6)}件同类事项的受理，翻看当月收件登记，又请一位刚办完的群众说了过程。`,
    `用普通账号在网上办了一遍到提交前一步，再打窗口电话询问，与现场张贴的口径对照。`,
  ]);
  if (verdict === "relapsed")
    return {
      walked,
      findings: by.pick([
        `“${title}”的情形又出现了：窗口换了人，仍按老办法收件，整改措施没有交接下去。`,
        `“${title}”只在一处窗口改了，另一处照旧，群众还要多跑一次，问题反弹。`,
      ]),
    };
  return {
    walked,
    findings: by.pick([
      `“${title}”没有再出现，和销号时报的结果一致，窗口人员能说清新办法。`,
      "指南、窗口口径和实际办理三处一致，随机问到的群众没有再提这个问题。",
      "整改措施仍在执行，近一个月同类事项的办件抽看五件，均按新办法办理。",
    ]),
  };
}
