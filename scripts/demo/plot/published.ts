/** What the city published on 30 June 2023, as far as walks and issues go; results are the outcomes of theirs. */
export const published = {
  city: { units: 36, heads: 62, items: 300, found: 185, rectified: 135 },
  counties: { heads: 146, items: 722, found: 472, rectified: 416 },
} as const;

export interface Lists {
  /** Bureaus with the municipal unit of the same function; of a municipal one, itself. */
  bureaus: readonly { code: string; jurisdiction: string; function: string; name: string }[];
  tasks: readonly { code: string; leadUnit: string; title: string }[];
  texts: readonly { code: string; task: string | null; aspect: string; description: string; effect: string | null }[];
}
/** A walk that is still to be told: who walked what. */
export interface Dealt {
  unit: string;
  jurisdiction: string;
  task: string;
  deputy: boolean;
}
