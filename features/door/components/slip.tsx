import { useTranslations } from "next-intl";
import { QrCode } from "@/components/chart/qr-code";
import { Day } from "@/components/ui/day";
import type { Receipt } from "../schema";

interface Props {
  receipt: Receipt;
  /** Where the picture leads: with the number, never with the code. */
  address: string;
  day: string;
}

/** 回执: number and code to copy, to photograph or to print. */
export function Slip({ receipt, address, day }: Props) {
  const t = useTranslations("slip");
  const row = "select-all rounded-md bg-sunken px-3 py-2 font-mono text-xl font-semibold break-all print:bg-white";
  return (
    <section
      aria-label={t("title")}
      className="keep-together max-w-text rounded-lg border-2 border-action bg-white p-4 md:p-6 print:border-ink"
    >
      <p className="mb-3 hidden font-semibold print:block">{t("printTitle")}</p>
      <div className="flex flex-wrap items-start justify-between gap-4">
        <dl className="flex min-w-0 flex-col gap-3">
          <div>
            <dt className="text-sm text-soft">{t("number")}</dt>
            <dd className={row}>{receipt.number}</dd>
          </div>
          <div>
            <dt className="text-sm text-soft">{t("code")}</dt>
            <dd className={row}>{receipt.code}</dd>
          </div>
          <div>
            <dt className="text-sm text-soft">{t("day")}</dt>
            <dd>
              <Day value={day} />
            </dd>
          </div>
        </dl>
        <figure className="w-36 shrink-0">
          <QrCode text={address} label={t("qrLabel", { address })} />
          <figcaption className="mt-1 text-xs text-soft">{t("qr")}</figcaption>
        </figure>
      </div>
      <p className="mt-4 text-sm">{t("keep")}</p>
      <p className="mt-1 hidden text-sm break-all print:block">{address}</p>
    </section>
  );
}
