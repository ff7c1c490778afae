import type { ReactNode } from "react";
import { classNames } from "../ui/class-names";
import { type StopLook, type StopShape, WayDot } from "./way-dot";
import { type Arc, placeArcs } from "./way-geometry";
import { type Stretch, WayAgain, WayRail } from "./way-rail";

export interface Stop {
  key: string;
  /** Its place on the whole length, counted from 0; lanes of one way share their places. */
  place: number;
  name: string;
  look: StopLook;
  shape: StopShape;
  /** Where the same is told in words. */
  href: string;
  /** What hover, focus and readers are told. */
  told: string;
  /** Under the name. */
  children?: ReactNode;
}

export interface Lane {
  key: string;
  label: string;
  /** Before the line: why it begins anew. */
  title?: ReactNode;
  stops: readonly Stop[];
  /** It begins anew: from a place of the lane before, back to one of this. */
  again?: { from: number; to: number };
  /** From stop to stop, by their keys. */
  returns: readonly { key: string; from: string; to: string }[];
}

/** A way through stations, one lane a round: along on a screen, down on a phone and on paper. */
export function WayLine({ places, lanes }: { places: number; lanes: readonly Lane[] }) {
  return (
    <div className="way flex flex-col gap-5">
      {lanes.map((lane) => (
        <LaneOf key={lane.key} lane={lane} places={places} />
      ))}
    </div>
  );
}

const goneTo = ({ look }: Stop) => look !== "ahead" && look !== "again";

function LaneOf({ lane: { label, title, stops, again, returns }, places }: { lane: Lane; places: number }) {
  const arcsBy = (placeOf: (key: string) => number): Arc[] =>
    returns.map(({ key, from, to }) => ({ key, from: placeOf(from), to: placeOf(to) }));
  const stretchesBy = (placeOf: (key: string) => number): Stretch[] =>
    stops.slice(1).map((stop, at) => ({
      from: placeOf(stops[at]?.key ?? ""),
      to: placeOf(stop.key),
      gone: goneTo(stop),
    }));
  const place = (key: string) => stops.find((stop) => stop.key === key)?.place ?? 0;
  const row = (key: string) => stops.findIndex((stop) => stop.key === key);
  return (
    <div className="way-lane">
      {again ? <WayAgain {...again} count={places} /> : null}
      {title}
      <WayRail direction="along" count={places} stretches={stretchesBy(place)} arcs={placeArcs(arcsBy(place))} />
      <div className="flex">
        <WayRail direction="down" count={stops.length} stretches={stretchesBy(row)} arcs={placeArcs(arcsBy(row))} />
        <ol aria-label={label} className={`way-stops of-${places}`}>
          {stops.map((stop) => (
            <li key={stop.key} aria-current={isHere(stop) ? "step" : undefined} className={`at-${stop.place}`}>
              <a href={stop.href} className="way-stop">
                <WayDot look={stop.look} shape={stop.shape} />
                <span className={classNames("way-name", !goneTo(stop) && "text-soft", isHere(stop) && "font-semibold")}>
                  {stop.name}
                </span>
                <span className="way-told">{stop.told}</span>
              </a>
              <div className="way-notes">{stop.children}</div>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

const isHere = ({ look }: Stop) => look === "now" || look === "late";
