import { useId } from "react";

/** Told apart by form as well as color: hollow, pale, half filled, marked, full. */
export type TileLook = "hollow" | "pale" | "half" | "alarm" | "full";

export interface Tile {
  key: string;
  /** What hover, focus and readers are told. */
  label: string;
  look: TileLook;
  href: string;
}

export interface TileBlock {
  key: string;
  title: string;
  /** Beside the title: how many. */
  note: string;
  href: string;
  tiles: readonly Tile[];
}

/** The wall: hundreds of things at one glance, each a link. Plain links, for 400 of Next's would cost a page. */
export function TileWall({ blocks }: { blocks: readonly TileBlock[] }) {
  const id = useId();
  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-5">
      {blocks.map((block) => (
        <section key={block.key} aria-labelledby={`${id}-${block.key}`} className="wall relative min-w-0 pb-7">
          <h2 id={`${id}-${block.key}`} className="mb-1 flex items-center justify-between gap-2 text-sm">
            <a
              href={block.href}
              className="inline-flex min-h-11 items-center font-medium text-action hover:underline md:min-h-8"
            >
              {block.title}
            </a>
            <span className="shrink-0 text-soft">{block.note}</span>
          </h2>
          <ul className="flex flex-wrap gap-[3px]">
            {block.tiles.map((tile) => (
              <li key={tile.key}>
                <a href={tile.href} className={`tile ${tile.look}`}>
                  <span>{tile.label}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

export interface LegendEntry {
  look: TileLook;
  label: string;
  count: number;
  href: string;
}

/** What the tiles mean; every number opens the list it counts. */
export function TileLegend({ entries, small = false }: { entries: readonly LegendEntry[]; small?: boolean }) {
  return (
    <ul className={small ? "flex flex-wrap gap-x-3 text-[0.8125rem]" : "flex flex-wrap gap-x-5 gap-y-1 text-sm"}>
      {entries.map((entry) => (
        <li key={entry.look}>
          <a
            href={entry.href}
            className="flex min-h-11 items-center gap-1.5 hover:text-action hover:underline md:min-h-8"
          >
            <span className={`tile ${entry.look}${small ? " small" : ""}`} aria-hidden="true" />
            {entry.label}
            <strong className="font-semibold">{entry.count}</strong>
          </a>
        </li>
      ))}
    </ul>
  );
}
