export type SearchParams = Record<string, string | string[] | undefined>;

/** The same address with some parameters changed; `undefined` and empty ones are left out. */
export function address(path: string, params: SearchParams, change: SearchParams = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...params, ...change }))
    for (const one of Array.isArray(value) ? value : [value]) if (one) query.append(name, one);
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
