import type { TileLook } from "./tile-wall";

/* Drawn on a grid of its own, so that a few paths carry hundreds of tiles. */
const pitch = 13;
const size = 10;
const at = (index: number, columns: number) => [
  (index % columns) * pitch + 0.5,
  Math.floor(index / columns) * pitch + 0.5,
];

const square = (x: number, y: number) => `M${x} ${y}h${size}v${size}h-${size}z`;
const corner = (x: number, y: number) => `M${x + size} ${y}v${size}h-${size}z`;
const dot = (x: number, y: number) => `M${x + 4} ${y + 4}h2v2h-2z`;
const hole = (x: number, y: number) => `M${x + 3.5} ${y + 5}a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0z`;

const looks: Record<TileLook, string> = {
  hollow: "fill-white stroke-edge",
  pale: "fill-action-tint stroke-action-line",
  half: "fill-white stroke-warn",
  alarm: "fill-overdue stroke-overdue",
  full: "fill-action stroke-action",
};

/** The wall at a glance: many small tiles as one picture. The words for it are the label's. */
export function TileField({ tiles, columns, label }: { tiles: readonly TileLook[]; columns: number; label: string }) {
  const path = (look: TileLook, draw: typeof square) =>
    tiles
      .map((tile, index) => (tile === look ? draw(...(at(index, columns) as [number, number])) : ""))
      .filter(Boolean)
      .join("");
  const [width, height] = [columns * pitch, Math.ceil(tiles.length / columns) * pitch];
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
      className="tile-field"
    >
      {(Object.keys(looks) as TileLook[])
        .filter((look) => tiles.includes(look))
        .map((look) => (
          <path key={look} d={path(look, square)} className={looks[look]} />
        ))}
      {tiles.includes("pale") ? <path d={path("pale", dot)} className="fill-action" /> : null}
      {tiles.includes("half") ? <path d={path("half", corner)} className="fill-warn-dot" /> : null}
      {tiles.includes("alarm") ? <path d={path("alarm", hole)} className="fill-white" /> : null}
    </svg>
  );
}
