import { useTranslations } from "next-intl";
import { Day } from "@/components/ui/day";
import { DescriptionList } from "@/components/ui/description-list";
import type { OrderDueDays } from "@/domain/order";

/** To whom the order goes, by which number and days: expected ones until it is signed. */
export interface Asked {
  number: string;
  unit: string;
  days: { [Key in keyof OrderDueDays]: string | null };
}

/** What one is about to sign or sign for. */
export function AskedFirst({ move, asked: { number, unit, days } }: { move: "issue" | "accept"; asked: Asked }) {
  const t = useTranslations("orderForm.asked");
  const day = (value: string | null) => (value ? <Day value={value} /> : null);
  return (
    <>
      <p>{t(`lead.${move}`)}</p>
      <DescriptionList
        items={[
          { term: t(move === "issue" ? "expected" : "number"), detail: number },
          { term: t("unit"), detail: unit },
          { term: t("acceptBy"), detail: day(days.acceptDueDay) },
          { term: t("planBy"), detail: day(days.planDueDay) },
          { term: t("tellBy"), detail: day(days.tellDueDay) },
          { term: t("finishBy"), detail: day(days.finishDueDay) },
        ]}
      />
    </>
  );
}
