import type { ReactNode } from "react";

export interface Station {
  key: string;
  title: ReactNode;
  /** Under the title: time, waiting, documents. */
  note?: ReactNode;
  /** How far from the station before, in the line's own measure (minutes, say); drawn to a common scale. */
  distance: number;
  /** What the way to here was: drawn broken where one waited or went another time. */
  broken?: boolean;
  /** Something was found here. */
  marked?: boolean;
  children?: ReactNode;
}

const shortest = 12;
const longest = 72;
const dot = 22;

/** A walk as a metro line: stations in a column, the way between them as long as it took. */
export function MetroLine({ label, stations }: { label: string; stations: readonly Station[] }) {
  const most = Math.max(1, ...stations.map((station) => station.distance));
  const gapOf = (station: Station) => Math.round(shortest + (longest - shortest) * (station.distance / most));
  return (
    <ol aria-label={label}>
      {stations.map((station, index) => {
        const gap = index === 0 ? 0 : gapOf(station);
        return (
          <li key={station.key} className="keep-together flex gap-3">
            <div className="flex w-5.5 shrink-0 flex-col">
              {gap > 0 ? (
                <svg aria-hidden="true" width={dot} height={gap} className="block text-action">
                  <path
                    d={`M11 0v${gap}`}
                    stroke="currentColor"
                    strokeWidth="4"
                    strokeDasharray={station.broken ? "5 5" : undefined}
                  />
                </svg>
              ) : null}
              <svg
                aria-hidden="true"
                width={dot}
                height={dot}
                className={`block ${station.marked ? "text-warn" : "text-action"}`}
              >
                <circle cx="11" cy="11" r="8" fill="var(--color-white)" stroke="currentColor" strokeWidth="4" />
                {station.marked ? <path d="M11 7v4.5M11 14.5v.5" stroke="currentColor" strokeWidth="2" /> : null}
              </svg>
              {/* The line runs on beside whatever stands under the station's name. */}
              {index < stations.length - 1 ? (
                <span className="mx-auto w-1 flex-1 bg-action [print-color-adjust:exact]" />
              ) : null}
            </div>
            <div className="min-w-0 flex-1 pb-1">
              {gap > 0 ? <svg aria-hidden="true" width="1" height={gap} className="block" /> : null}
              <div className="leading-[22px] font-medium">{station.title}</div>
              {station.note ? <div className="text-sm text-soft">{station.note}</div> : null}
              {station.children}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
