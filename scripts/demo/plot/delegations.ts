/** A head who is away: the unit, working days before the end on which it is told, from when until when. */
export interface DelegationPlot {
  unit: string;
  told: number;
  from: number;
  until: number;
  reason: string;
}

/** Two that are over, during which a result was signed on behalf; one in force; one ahead. */
export const delegationPlots: readonly DelegationPlot[] = [
  { unit: "FGW", told: -92, from: -90, until: -72, reason: "到省委党校学习" },
  { unit: "GAJ", told: -80, from: -78, until: -60, reason: "住院治疗" },
  { unit: "HBJ", told: -4, from: -2, until: 3, reason: "外出参加培训" },
  { unit: "WJW", told: -3, from: 5, until: 9, reason: "年休假" },
];
