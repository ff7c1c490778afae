import { useTranslations } from "next-intl";
import { Written } from "@/components/ui/written";
import type { Guide } from "@/features/guides/queries";

/** The documents as a list to tick off in one's head; the steps as stations on a line. */
export function GuideNames({ guide }: { guide: Guide }) {
  const t = useTranslations("task.guide");
  return (
    <div className="mt-5 grid gap-x-8 gap-y-5 border-t border-line pt-4 sm:grid-cols-2">
      <section>
        <h3 className="mb-2 font-semibold md:text-sm">
          {t("documents")}
          <span className="ms-2 font-normal text-soft">
            {guide.documents === null ? t("unknown") : t("documentCount", { count: guide.documents })}
          </span>
        </h3>
        <ol className="space-y-1.5 md:text-sm">
          {guide.documentNames.map((name, at) => (
            <li key={name} className="flex gap-2">
              <span className="w-5 shrink-0 text-end text-soft">{at + 1}</span>
              <Written>{name}</Written>
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h3 className="mb-2 font-semibold md:text-sm">
          {t("steps")}
          <span className="ms-2 font-normal text-soft">
            {guide.steps === null ? t("unknown") : t("stepCount", { count: guide.steps })}
          </span>
        </h3>
        <ol className="md:text-sm">
          {guide.stepNames.map((name) => (
            <li key={name} className="group relative pb-2 ps-6 last:pb-0">
              <span
                className="absolute top-3 bottom-[-0.75rem] left-2 w-0.5 -translate-x-1/2 bg-action-line group-last:hidden"
                aria-hidden="true"
              />
              <span
                className="absolute top-1.5 left-0.5 size-3 rounded-full border-2 border-action bg-white"
                aria-hidden="true"
              />
              <Written>{name}</Written>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
