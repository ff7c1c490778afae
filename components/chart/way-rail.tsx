import { lengthOf, middleOf, type PlacedArc, roomFor, startOfPlace, swing } from "./way-geometry";

/** A stretch of the line between two neighbouring stations. */
export interface Stretch {
  from: number;
  to: number;
  /** Gone already; what lies ahead is drawn pale and broken. */
  gone: boolean;
}

interface Props {
  /** How many places the whole length has. */
  count: number;
  stretches: readonly Stretch[];
  arcs: readonly PlacedArc[];
  /** Along a desk's screen, or down a phone's and a sheet of paper. */
  direction: "along" | "down";
}

const dot = 28;
const look = ({ gone }: Stretch) =>
  gone
    ? { className: "stroke-action", strokeWidth: 4 }
    : { className: "stroke-edge", strokeWidth: 2, strokeDasharray: "2 5" };

/** The line with what came back as arcs; stations are drawn over it by whoever lists them. */
export function WayRail({ count, stretches, arcs, direction }: Props) {
  const room = roomFor(arcs);
  const line = room + dot / 2;
  if (direction === "along")
    return (
      <svg className="way-along w-full" height={room + dot} aria-hidden="true">
        {stretches.map((stretch) => (
          <line
            key={stretch.from}
            x1={middleOf(stretch.from, count)}
            x2={middleOf(stretch.to, count)}
            y1={line}
            y2={line}
            {...look(stretch)}
          />
        ))}
        {arcs.map((arc) => (
          <g key={arc.key}>
            <svg
              x={middleOf(arc.to, count)}
              width={lengthOf(arc.from - arc.to, count)}
              y={room - swing(arc.level)}
              height={swing(arc.level)}
              viewBox="0 0 100 100"
              preserveAspectRatio="none"
              overflow="visible"
              aria-hidden="true"
            >
              <path d="M100 100C100 -34 0 -34 0 100" vectorEffect="non-scaling-stroke" {...arcLook} />
            </svg>
            <svg x={middleOf(arc.to, count)} y={room} overflow="visible" aria-hidden="true">
              <path d="M-4.5 -7L0 1L4.5 -7z" className="fill-warn" />
            </svg>
          </g>
        ))}
      </svg>
    );
  return (
    <svg className="way-down shrink-0" width={room + dot} aria-hidden="true">
      <g transform={`translate(0 ${dot / 2})`}>
        {stretches.map((stretch) => (
          <line
            key={stretch.from}
            x1={line}
            x2={line}
            y1={startOfPlace(stretch.from, count)}
            y2={startOfPlace(stretch.to, count)}
            {...look(stretch)}
          />
        ))}
        {arcs.map((arc) => (
          <g key={arc.key}>
            <svg
              y={startOfPlace(arc.to, count)}
              height={lengthOf(arc.from - arc.to, count)}
              x={room - swing(arc.level)}
              width={swing(arc.level)}
              viewBox="0 0 100 100"
              preserveAspectRatio="none"
              overflow="visible"
              aria-hidden="true"
            >
              <path d="M100 100C-34 100 -34 0 100 0" vectorEffect="non-scaling-stroke" {...arcLook} />
            </svg>
            <svg x={room} y={startOfPlace(arc.to, count)} overflow="visible" aria-hidden="true">
              <path d="M-7 -4.5L1 0L-7 4.5z" className="fill-warn" />
            </svg>
          </g>
        ))}
      </g>
    </svg>
  );
}

const drop = 60;
const gap = 28;

/** From the end of the lane above back to where this one begins; a phone tells it in words alone. */
export function WayAgain({ from, to, count }: { from: number; to: number; count: number }) {
  return (
    <svg className="way-along absolute inset-x-0 top-0 w-full" height={gap} overflow="visible" aria-hidden="true">
      <svg
        x={middleOf(to, count)}
        width={lengthOf(from - to, count)}
        y={-drop}
        height={drop + gap - 6}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        overflow="visible"
        aria-hidden="true"
      >
        <path d="M100 0C100 90 0 20 0 100" vectorEffect="non-scaling-stroke" {...arcLook} />
      </svg>
      <svg x={middleOf(to, count)} y={gap} overflow="visible" aria-hidden="true">
        <path d="M-4.5 -7L0 1L4.5 -7z" className="fill-warn" />
      </svg>
    </svg>
  );
}

const arcLook = { fill: "none", className: "stroke-warn", strokeWidth: 2 };
