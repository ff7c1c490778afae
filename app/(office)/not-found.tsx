import { getTranslations } from "next-intl/server";
import { NotFoundPanel } from "@/components/layout/not-found-panel";

/** What may not be seen is not found. */
export default async function OfficeNotFoundPage() {
  const t = await getTranslations("error");
  return <NotFoundPanel home={{ href: "/desk", label: t("desk") }} />;
}
