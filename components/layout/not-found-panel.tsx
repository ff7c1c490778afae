import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";

export function NotFoundPanel({ home }: { home: { href: string; label: string } }) {
  const t = useTranslations("error");
  return (
    <div className="mx-auto w-full max-w-text rounded-lg border border-line bg-white p-6 shadow-card">
      <h1 className="text-xl font-semibold">{t("notFoundTitle")}</h1>
      <p className="mt-2 text-soft">{t("notFound")}</p>
      <LinkButton href={home.href as never} look="primary" className="mt-5">
        {home.label}
      </LinkButton>
    </div>
  );
}
