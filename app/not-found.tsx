import { getTranslations } from "next-intl/server";
import { NotFoundPanel } from "@/components/layout/not-found-panel";
import { PublicFrame } from "@/components/layout/public-frame";
import { isElderEdition } from "@/lib/edition";

/** For addresses that lead nowhere. */
export default async function NotFoundPage() {
  const t = await getTranslations("error");
  return (
    <PublicFrame elder={await isElderEdition()}>
      <NotFoundPanel home={{ href: "/", label: t("home") }} />
    </PublicFrame>
  );
}
