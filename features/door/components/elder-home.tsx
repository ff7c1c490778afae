import { useTranslations } from "next-intl";
import { buttonLook } from "@/components/ui/button-look";
import { Ways } from "./ways";

/** The home page of 长辈版: what one comes for, a page each, and a number to ring for whom pages are not the way. */
export function ElderHome() {
  const t = useTranslations("home");
  return (
    <div className="max-w-text">
      <h1 className="text-xl leading-tight font-bold break-keep">{t("title")}</h1>
      <p className="mt-3">{t("elderLead")}</p>
      <Ways few />
      <a href="tel:12345" className={buttonLook("secondary", "large", "mt-4 w-full")}>
        {t("ring")}
      </a>
    </div>
  );
}
