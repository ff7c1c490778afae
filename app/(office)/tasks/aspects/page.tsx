import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { dayOf } from "@/domain/calendar";
import { saidIn } from "@/domain/language";
import { can } from "@/domain/permission";
import { presentAspects } from "@/features/aspects/queries";
import { requireViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

export async function generateMetadata() {
  const t = await getTranslations("task.aspectPage");
  return { title: t("short") };
}

export default async function AspectsPage() {
  const viewer = await requireViewer();
  if (!can(viewer, "system.work")) notFound();
  const [locale, t, task, { version, aspects }] = await Promise.all([
    getLocale(),
    getTranslations("task.aspectPage"),
    getTranslations("task"),
    presentAspects(dayOf(now())),
  ]);
  return (
    <>
      <PageHeader
        back={{ href: "/tasks", label: task("back") }}
        marks={version > 0 ? <span>{t("version", { version })}</span> : null}
        title={t("title", { count: aspects.length })}
        lead={t("lead")}
      />
      <Card flush>
        {aspects.length > 0 ? (
          <ol className="-mb-px grid lg:grid-cols-2">
            {aspects.map((aspect, at) => (
              <li key={aspect.code} className="flex gap-3 border-b border-line px-4 py-3">
                <span className="w-6 shrink-0 pt-px text-end text-soft tabular-nums">{at + 1}</span>
                <div className="min-w-0">
                  <h2 className="font-semibold">{saidIn(locale, aspect.question, aspect.questionEn)}</h2>
                  <p className="mt-0.5 text-soft md:text-sm">
                    {saidIn(locale, aspect.explanation, aspect.explanationEn)}
                  </p>
                </div>
              </li>
            ))}
          </ol>
        ) : (
          <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
        )}
      </Card>
    </>
  );
}
