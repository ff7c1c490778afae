/**
 * Asks once for all who come while an earlier asking is under way, and never answers anybody by one
 * that was sent before they came.
 */
export function together<T>(ask: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<unknown> = Promise.resolve();
  let next: Promise<T> | undefined;
  const send = () => {
    next = undefined;
    const asked = ask();
    underWay = asked;
    return asked;
  };
  return () => {
    next ??= underWay.then(send, send);
    return next;
  };
}
