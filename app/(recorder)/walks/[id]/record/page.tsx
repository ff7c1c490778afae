import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { saidIn } from "@/domain/language";
import { Recorder } from "@/features/recorder/components/recorder";
import { recordedOf } from "@/features/walks/queries/recorded";
import { walkById } from "@/features/walks/queries/walk";
import { requireViewer } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("recorder"))("title") };
}

export default async function RecordPage({ params }: PageProps<"/walks/[id]/record">) {
  const viewer = await requireViewer();
  const { id } = await params;
  const locale = await getLocale();
  const walk = await walkById(viewer, id);
  const recorded = walk?.may.record ? await recordedOf(id) : undefined;
  if (!walk || !recorded) notFound();
  return (
    <Recorder
      walk={{
        id,
        account: viewer.accountId,
        title: walk.task.title,
        target: walk.targetName,
        isHead: walk.headId === viewer.accountId,
        documentNames: walk.guide?.documentNames ?? [],
        stepNames: walk.guide?.stepNames ?? [],
        aspects: walk.aspects.map((aspect) => ({
          code: aspect.code,
          question: saidIn(locale, aspect.question, aspect.questionEn),
          explanation: saidIn(locale, aspect.explanation, aspect.explanationEn),
        })),
      }}
      initial={recorded}
    />
  );
}
