export interface Measure {
  label: string;
  before: number;
  after: number;
  unit: string;
}

/** Promise against experience, or before against after: two bars a measure, on one scale. */
export function BeforeAfter({
  measures,
  beforeLabel,
  afterLabel,
}: {
  measures: readonly Measure[];
  beforeLabel: string;
  afterLabel: string;
}) {
  return (
    <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
      {measures.map((measure) => {
        const most = Math.max(1, measure.before, measure.after);
        return (
          <div key={measure.label}>
            <dt className="mb-1 text-sm font-medium">{measure.label}</dt>
            {[
              { label: beforeLabel, value: measure.before, look: "fill-action-line" },
              { label: afterLabel, value: measure.after, look: "fill-action" },
            ].map((bar) => (
              <dd key={bar.label} className="flex items-center gap-2 text-sm">
                <span className="w-[3.5em] shrink-0 text-soft">{bar.label}</span>
                <svg
                  viewBox="0 0 100 10"
                  preserveAspectRatio="none"
                  className="h-2.5 min-w-0 flex-1"
                  aria-hidden="true"
                >
                  <rect width="100" height="10" className="fill-sunken" />
                  <rect width={(bar.value / most) * 100} height="10" className={bar.look} />
                </svg>
                <span className="w-[6.5em] shrink-0 whitespace-nowrap">
                  {bar.value} {measure.unit}
                </span>
              </dd>
            ))}
          </div>
        );
      })}
    </dl>
  );
}
