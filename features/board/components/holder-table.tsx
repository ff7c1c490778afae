import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import { type Board, statesOfHolder } from "@/domain/board";
import { listAddress } from "@/features/issues/queries/filter";

const holders = ["inspectors", "lead", "raising"] as const;

/** Who owes the next step, and at which state. */
export function HolderTable({ board }: { board: Board }) {
  const t = useTranslations("board");
  const state = useTranslations("state");
  return (
    <table className="data-table figures [&_td]:py-1.5! [&_tbody_th]:py-1.5!">
      <caption className="sr-only">{t("holders")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("holder")}</th>
          <th scope="col" className="end">
            {t("count")}
          </th>
        </tr>
      </thead>
      {holders
        .filter((holder) => board.holders[holder])
        .map((holder) => (
          <tbody key={holder}>
            <tr>
              <th scope="row" className="font-semibold">
                {t(`by.${holder}`)}
              </th>
              <td className="end">
                <TextLink href={listAddress({ status: statesOfHolder(holder) }) as never} className="font-semibold">
                  {board.holders[holder]}
                </TextLink>
              </td>
            </tr>
            {statesOfHolder(holder)
              .filter((name) => board.states[name])
              .map((name) => (
                <tr key={name}>
                  <th scope="row" className="ps-8! font-normal">
                    {state(name)}
                  </th>
                  <td className="end">
                    <TextLink href={listAddress({ status: [name] }) as never}>{board.states[name]}</TextLink>
                  </td>
                </tr>
              ))}
          </tbody>
        ))}
    </table>
  );
}
