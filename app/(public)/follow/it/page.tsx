import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { pathIn } from "@/domain/language";
import { ProgressWay } from "@/features/door/components/progress-way";
import { VerdictForm, verdictNotices } from "@/features/door/components/verdict-form";
import { followCookie, readPass } from "@/features/door/queries/follow-pass";
import { verdictDraftOf } from "@/features/door/queries/form";
import { publicMetadata } from "@/features/door/queries/metadata";
import { follow } from "@/features/pain-points/queries/follow";

export const generateMetadata = () => publicMetadata("/follow/it");

export default async function FollowedPage({ searchParams }: PageProps<"/follow/it">) {
  const [params, jar, locale] = await Promise.all([searchParams, cookies(), getLocale()]);
  const pass = readPass(jar.get(followCookie)?.value);
  const progress = pass ? await follow(pass.number, pass.code) : undefined;
  if (!progress) redirect(`${pathIn(locale, "/follow")}?over=1` as never);
  const [t, state, draft] = await Promise.all([
    getTranslations("follow"),
    getTranslations("progressState"),
    progress.mayJudge ? verdictDraftOf(progress.number) : null,
  ]);
  const asked = params.judged ? "judged" : params.problem;
  return (
    <>
      <PageHeader
        title={t("of", { number: progress.number })}
        lead={t("now", { state: state(progress.state) })}
        back={{ href: pathIn(locale, "/follow"), label: t("another") }}
      />
      <div className="grid max-w-text gap-4">
        <VerdictForm progress={progress} draft={draft} notice={verdictNotices.find((one) => one === asked) ?? null} />
        <Card title={t("way")} id="way">
          <ProgressWay progress={progress} />
        </Card>
        <Card title={t("words")} id="words">
          <bdi lang={progress.language} className="block break-words whitespace-pre-wrap">
            {progress.text}
          </bdi>
          <p className="mt-3 text-sm text-soft">{t("masked")}</p>
        </Card>
      </div>
    </>
  );
}
