import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";

export default async function HomePage() {
  const t = await getTranslations("home");
  const stations = [
    { title: t("beforeTitle"), text: t("before") },
    { title: t("duringTitle"), text: t("during") },
    { title: t("afterTitle"), text: t("after") },
  ];
  return (
    <div className="my-auto py-4 md:py-10">
      <div className="max-w-text">
        <h1 className="text-3xl leading-tight break-keep font-bold tracking-tight md:text-[2.75rem]">{t("title")}</h1>
        <p className="mt-4 text-lg text-soft">{t("lead")}</p>
        <LinkButton href="/sign-in" look="primary" size="large" className="mt-7">
          {t("signIn")}
        </LinkButton>
      </div>
      <ol className="mt-12 md:mt-16 md:flex">
        {stations.map((station) => (
          <li key={station.title} className="group relative flex-1 pb-8 ps-9 md:ps-0 md:pe-8 md:pt-10 md:pb-0">
            <span
              className="absolute top-3 bottom-[-0.75rem] left-[0.6875rem] w-1 -translate-x-1/2 bg-action group-last:hidden md:inset-x-0 md:top-[0.6875rem] md:bottom-auto md:h-1 md:w-auto md:translate-x-0 md:-translate-y-1/2"
              aria-hidden="true"
            />
            <span
              className="absolute top-1 left-0 size-5.5 rounded-full border-4 border-action bg-paper md:top-0"
              aria-hidden="true"
            />
            <h2 className="text-lg font-semibold">{station.title}</h2>
            <p className="mt-1 text-soft">{station.text}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}
