/** Drawn as SVG: widths as attributes need no inline style. */
export function ProgressBar({
  value,
  label,
  expected,
}: {
  value: number;
  label: string /** Where it should stand by now. */;
  expected?: number;
}) {
  const percent = Math.max(0, Math.min(100, Math.round(value)));
  return (
    <span className="flex items-center gap-2">
      <svg
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        className="h-2 w-full min-w-16 rounded-full"
        role="progressbar"
        aria-label={label}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <rect width="100" height="6" className="fill-line" />
        <rect width={percent} height="6" className="fill-action" />
        {expected === undefined ? null : <rect x={Math.min(99, expected)} width="1" height="6" className="fill-ink" />}
      </svg>
      <span className="shrink-0 text-sm">{percent}%</span>
    </span>
  );
}
