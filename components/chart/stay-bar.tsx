/** How long something stayed, as a share of the longest stay: full for work, hatched for waiting on a check. */
export function StayBar({ share, hatched }: { share: number; hatched: boolean }) {
  return (
    <svg className="h-1.5 w-20 lg:w-24" aria-hidden="true">
      <line x1="0" x2="100%" y1="3" y2="3" strokeWidth="6" className="stroke-sunken" />
      <line
        x1="0"
        x2={`${Math.round(Math.max(0.04, share) * 100)}%`}
        y1="3"
        y2="3"
        strokeWidth="6"
        className={hatched ? "stroke-warn-dot" : "stroke-action"}
        strokeDasharray={hatched ? "2 2" : undefined}
      />
    </svg>
  );
}
