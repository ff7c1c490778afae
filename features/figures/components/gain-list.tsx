import Link from "next/link";
import { useTranslations } from "next-intl";
import { address } from "@/components/ui/address";
import { type Gain, type Period, type Side, sides, sumGains } from "@/domain/figures";
import { outcomeKinds } from "@/domain/outcome";

/** What the rectified issues have brought, one sentence a kind; each opens the tasks it counts. */
export function GainList({ period, gains }: { period: Period; gains: Record<Side, Gain[]> }) {
  const t = useTranslations("figures");
  const outcome = useTranslations("outcome");
  const unit = useTranslations("outcomeUnit");
  return (
    <div className="grid md:grid-cols-2 md:divide-x md:divide-line">
      {sides.map((side) => {
        const kinds = outcomeKinds.filter((kind) => gains[side].some((gain) => gain.kind === kind));
        return (
          <section key={side} className="px-4 py-3 not-first:border-t not-first:border-line md:not-first:border-t-0">
            <h3 className="text-sm font-medium text-soft">{t(`level.${side}`)}</h3>
            {kinds.length === 0 ? <p className="mt-1 text-soft">{t("noGains")}</p> : null}
            <ul>
              {kinds.map((kind) => {
                const { units, tasks, cut } = sumGains(gains[side], kind);
                return (
                  <li key={kind}>
                    <Link
                      href={address("/figures/results", { ...period, level: side, kind }) as never}
                      prefetch={false}
                      className="group grid min-h-11 grid-cols-[4.5rem_3rem_1fr] [:lang(en)_&]:grid-cols-[7.5rem_3rem_1fr] items-baseline gap-x-2 py-1.5"
                    >
                      <span>{outcome(kind)}</span>
                      <span className="text-end text-xl font-semibold text-action group-hover:underline">{cut}</span>
                      <span className="text-sm text-soft">
                        {unit(kind, { count: cut })}
                        <span className="block">{t("gainOf", { units, tasks })}</span>
                      </span>
                    </Link>
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
