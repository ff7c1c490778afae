/** As a query of Drizzle: asked anew whenever it is awaited. Tells how often that was. */
export function lazyQuery(): Promise<number> {
  let asked = 0;
  // biome-ignore lint/suspicious/noThenProperty: that is what a query is
  return { then: (tell: (asked: number) => void) => tell(++asked) } as unknown as Promise<number>;
}
