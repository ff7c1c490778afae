import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { dayOf } from "@/domain/calendar";
import { pathIn } from "@/domain/language";
import { PrintButton } from "@/features/door/components/print-button";
import { Slip } from "@/features/door/components/slip";
import { doorFormCookie, formOf, receiptOf } from "@/features/door/queries/form";
import { publicMetadata } from "@/features/door/queries/metadata";
import { origin } from "@/lib/auth/origin";
import { now } from "@/lib/clock";

export const generateMetadata = () => publicMetadata("/tell/done");

export default async function DonePage() {
  const [jar, t, locale] = await Promise.all([cookies(), getTranslations("slip"), getLocale()]);
  const form = formOf(jar.get(doorFormCookie)?.value);
  const receipt = form ? await receiptOf(form.id) : null;
  if (!receipt) redirect(pathIn(locale, "/follow") as never);
  const address = `${origin()}${pathIn(locale, "/follow")}?number=${encodeURIComponent(receipt.number)}`;
  return (
    <>
      <div className="print-hidden">
        <PageHeader title={t("done")} lead={t("lead")} />
      </div>
      <Slip receipt={receipt} address={address} day={dayOf(now())} />
      <div className="mt-5 flex flex-wrap items-center gap-2 print-hidden">
        <PrintButton label={t("print")} without={t("printWithout")} />
        <LinkButton href={`${pathIn(locale, "/follow")}?number=${receipt.number}` as never} prefetch={false}>
          {t("follow")}
        </LinkButton>
        <LinkButton href={pathIn(locale, "/") as never} prefetch={false} look="quiet">
          {t("home")}
        </LinkButton>
      </div>
    </>
  );
}
