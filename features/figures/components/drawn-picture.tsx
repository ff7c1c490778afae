import type { Drawing, Size } from "@/lib/drawing";
import { drawn } from "@/lib/drawing";

const wide: Size = { width: 600, height: 280 };
const narrow: Size = { width: 300, height: 250 };

interface Props {
  /** The same picture for a desk and for a phone: words keep their size, the room differs. */
  draw: (size: Size) => Drawing;
  /** What it shows, in a sentence; the numbers are in the table beside it. */
  told: string;
}

/** A chart drawn on the server. */
export function DrawnPicture({ draw, told }: Props) {
  return (
    <picture>
      <source media="(width < 30rem)" srcSet={drawn(draw(narrow), narrow)} {...narrow} />
      <img src={drawn(draw(wide), wide)} alt={told} {...wide} className="mx-auto h-auto w-full max-w-160" />
    </picture>
  );
}
