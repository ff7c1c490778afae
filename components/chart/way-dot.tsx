/** Behind us · here · here and late · to be passed once more · not yet reached · done · over otherwise. */
export type StopLook = "passed" | "now" | "late" | "again" | "ahead" | "closed" | "stopped";

/** Round where somebody works on it, square where somebody checks it; told apart without color. */
export type StopShape = "round" | "square";

const frames: Record<StopLook, string> = {
  passed: "fill-action stroke-action",
  now: "fill-white stroke-action",
  late: "fill-white stroke-overdue",
  again: "fill-white stroke-edge",
  ahead: "fill-white stroke-edge",
  closed: "fill-action stroke-action",
  stopped: "fill-idle stroke-idle",
};

const tick = (
  <path d="M9.5 14.5l3 3 6-6.5" fill="none" className="stroke-white" strokeWidth="2" strokeLinecap="round" />
);
const cross = (
  <path d="M10 10l8 8M18 10l-8 8" fill="none" className="stroke-white" strokeWidth="2" strokeLinecap="round" />
);

/** A station of the way, 28 px wide. */
export function WayDot({ look, shape }: { look: StopLook; shape: StopShape }) {
  const here = look === "now" || look === "late";
  const frame = {
    className: frames[look],
    strokeWidth: here ? 4 : 2,
    strokeDasharray: look === "ahead" || look === "again" ? "3 2.5" : undefined,
  };
  return (
    <svg viewBox="0 0 28 28" className="way-dot block size-7 shrink-0" aria-hidden="true">
      {shape === "round" ? (
        <circle cx="14" cy="14" r={here ? 11 : 9} {...frame} />
      ) : (
        <rect x={here ? 3 : 5} y={here ? 3 : 5} width={here ? 22 : 18} height={here ? 22 : 18} rx="2" {...frame} />
      )}
      {look === "passed" || look === "closed" ? tick : null}
      {look === "stopped" ? cross : null}
      {here ? (
        <circle cx="14" cy="14" r="4.5" className={look === "late" ? "fill-overdue" : "fill-action"} />
      ) : look === "again" ? (
        <circle cx="14" cy="14" r="3" className="fill-edge" />
      ) : null}
    </svg>
  );
}
