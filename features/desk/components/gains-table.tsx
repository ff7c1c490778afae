import Link from "next/link";
import { useTranslations } from "next-intl";
import { address } from "@/components/ui/address";
import { outcomeKinds } from "@/domain/outcome";
import type { Compared } from "../queries/compared";
import { Change } from "./change";

/** The published results by kind: how much was cut, by how many units in how many tasks, and since a month ago. */
export function GainsTable({ figures: { period, parts } }: { figures: Compared }) {
  const t = useTranslations("desk.leader");
  const figure = useTranslations("figures");
  const outcome = useTranslations("outcome");
  const unitOf = useTranslations("outcomeUnit");
  const kinds = outcomeKinds.filter((kind) => parts.some(({ now }) => now.gains[kind].cut > 0));
  if (kinds.length === 0) return null;
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{figure("results")}</caption>
      <thead>
        <tr className="border-b border-line bg-sunken text-soft">
          <th scope="col" className="py-1.5 ps-4 text-start font-medium">
            {figure("results")}
          </th>
          {parts.map(({ side, unit }) => (
            <th key={side ?? unit?.code} scope="col" className="px-2 py-1.5 text-start font-medium last:pe-4">
              {side ? figure(`level.${side}`) : unit?.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind} className="border-b border-line last:border-0">
            <th scope="row" className="ps-4 pe-2 text-start font-normal whitespace-nowrap text-soft">
              {outcome(kind)}
            </th>
            {parts.map(({ side, unit, now, was }) => {
              const { units, tasks, cut } = now.gains[kind];
              const query = { ...period, kind, level: side ?? undefined, unit: unit?.code };
              return (
                <td key={side ?? unit?.code} className="px-2 py-0.5 last:pe-4">
                  {cut === 0 ? (
                    <span className="text-soft">{figure("none")}</span>
                  ) : (
                    <span className="flex flex-wrap items-baseline gap-x-1.5">
                      <Link
                        href={address("/figures/results", query) as never}
                        prefetch={false}
                        className="text-base font-semibold text-action hover:underline"
                      >
                        {cut}
                      </Link>
                      <span className="text-soft">{unitOf(kind, { count: cut })}</span>
                      <Change now={cut} was={was?.gains[kind].cut} />
                      <span className="ms-auto text-xs whitespace-nowrap text-soft">
                        {t("gainOf", { units, tasks })}
                      </span>
                    </span>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
