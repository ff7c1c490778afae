/** What a client component is given, as one text: React looks at every value it hands over, at a text once. */
export type Packed<T> = string & { readonly of?: T };

/** Of plain values alone: no dates, no elements. */
export const pack = <T>(value: T): Packed<T> => JSON.stringify(value);
export const unpack = <T>(packed: Packed<T>): T => JSON.parse(packed) as T;
