import type { Random } from "../random";

/** A first word to the citizen, where none is written for this one. */
export const interimWords = (by: Random): string =>
  by.pick([
    "您反映的情况我们已经核实，确有其事，已列入问题台账，由牵头单位限期整改，改好后第一时间告诉您。",
    "来件收到。我们已请有关单位到窗口查看，问题属实，正在拟定整改办法。",
    "感谢您指出来。此事牵涉两个部门，我们正协调由一家牵头，改好之前您要办的可先找大厅导办员。",
    "已转责任单位并由专班跟踪督办，整改时限十五个工作日，有进展马上答复您。",
    "我们自己照着走了一遍，和您说的一样，已立为问题整改，请您再等几天。",
  ]);

export const withholdWords = "当事人对处理仍有异议，先撤回公开，待办完再定。";
