export interface Changed {
  field: string;
  from: string;
  to: string;
}

const shown = (value: unknown): string => (value === null || value === undefined ? "" : String(value));

/** What of these fields differs, as its event tells it. */
export const changesOf = (from: Record<string, unknown>, to: Record<string, unknown>): Changed[] =>
  Object.keys(to)
    .map((field) => ({ field, from: shown(from[field]), to: shown(to[field]) }))
    .filter((change) => change.from !== change.to);
