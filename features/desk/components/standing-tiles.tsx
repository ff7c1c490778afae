import { useTranslations } from "next-intl";
import { FigureTile } from "@/components/ui/figure-tile";
import { standings } from "@/domain/deadline";
import { listAddress } from "@/features/issues/queries/filter";
import type { Overview } from "../queries/overview";

const tones = { green: "good", yellow: "warn", red: "overdue", grey: "plain" } as const;

/** Where we stand, by the lights. */
export function StandingTiles({ open, standing }: Pick<Overview, "open" | "standing">) {
  const t = useTranslations("desk");
  const light = useTranslations("standing");
  const means = useTranslations("standingMeans");
  const unlit = standings.reduce((left, name) => left - (standing[name] ?? 0), open);
  return (
    <div className="grid grid-cols-2 gap-3 md:grid-cols-5">
      <div className="max-md:col-span-2">
        <FigureTile
          label={t("open")}
          value={open}
          unit={t("pieces")}
          note={unlit > 0 ? t("unlit", { count: unlit }) : undefined}
          href={listAddress({ status: ["open"] })}
        />
      </div>
      {(["red", "yellow", "green", "grey"] as const).map((name) => (
        <FigureTile
          key={name}
          label={light(name)}
          value={standing[name] ?? 0}
          unit={t("pieces")}
          note={means(name)}
          tone={standing[name] ? tones[name] : "plain"}
          href={listAddress({ status: ["open"], standing: [name] })}
        />
      ))}
    </div>
  );
}
