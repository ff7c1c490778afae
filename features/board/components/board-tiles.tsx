import { useTranslations } from "next-intl";
import { FigureTile } from "@/components/ui/figure-tile";
import { type Board, bucketDays, dueBuckets } from "@/domain/board";
import type { ListClock } from "@/features/issues/queries/condition";
import { type Filters, listAddress } from "@/features/issues/queries/filter";

const lights = ["red", "yellow", "green", "grey"] as const;
const tones = { red: "plain", yellow: "warn", green: "good", grey: "plain" } as const;

/** By light, and by the working days that the lead has left; every number is the list it counts. */
export function BoardTiles({ board, clock: { calendar, today } }: { board: Board; clock: ListClock }) {
  const t = useTranslations("board");
  const standing = useTranslations("standing");
  const days = bucketDays(calendar, today);
  const list = (filters: Filters) => listAddress({ status: ["open"], ...filters });
  return (
    <div className="flex flex-col gap-3">
      <div className="grid grid-cols-2 gap-3 md:grid-cols-4">
        {lights.map((light) => (
          <FigureTile
            key={light}
            label={standing(light)}
            value={board.standing[light]}
            tone={board.standing[light] > 0 ? tones[light] : "plain"}
            href={list({ standing: [light] })}
          />
        ))}
      </div>
      <div className="grid grid-cols-2 gap-3 md:grid-cols-5">
        {dueBuckets.map((name) => (
          <FigureTile
            key={name}
            label={t(`bucket.${name}`)}
            value={board.buckets[name]}
            tone={name === "overdue" && board.buckets.overdue > 0 ? "overdue" : "plain"}
            href={list(name === "overdue" ? { overdue: true } : { due: days[name] })}
          />
        ))}
      </div>
    </div>
  );
}
