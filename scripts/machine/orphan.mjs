/** npm does not always hand on the signal that ends it: whoever started us being gone, we go too. */
export function whenOrphaned(stop) {
  const parent = process.ppid;
  const watching = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watching);
    stop();
  }, 500);
  watching.unref();
}
