import { useTranslations } from "next-intl";
import { Strip } from "./strip";

/** Every page with demonstration data says so. */
export function DemoStrip({ on }: { on: boolean }) {
  const t = useTranslations("strip");
  return on ? <Strip title={t("demo")}>{t("demoHint")}</Strip> : null;
}
