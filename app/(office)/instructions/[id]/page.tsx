import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { AboutLine } from "@/features/instructions/components/about-line";
import { InstructionPart } from "@/features/instructions/components/instruction-part";
import { InstructionWords } from "@/features/instructions/components/instruction-words";
import { answerDays } from "@/features/instructions/queries/answer-days";
import { instructionWithOthers } from "@/features/instructions/queries/one";
import { requireViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("instruction"))("title") };
}

export default async function InstructionPage({ params }: PageProps<"/instructions/[id]">) {
  const viewer = await requireViewer();
  const at = now();
  const found = await instructionWithOthers(viewer, (await params).id, at);
  if (!found) notFound();
  const { one, others } = found;
  const [t, days] = await Promise.all([getTranslations("instruction"), answerDays(at)]);
  return (
    <div className="mx-auto max-w-text">
      <PageHeader
        back={{ href: "/instructions", label: t("title") }}
        title={t("to", { from: one.from, unit: one.unit })}
        lead={<AboutLine one={one} />}
      />
      <div className="flex flex-col gap-4">
        <Card>
          <InstructionWords one={one} />
        </Card>
        <Card id="part" title={t("way")}>
          <InstructionPart one={one} {...days} />
        </Card>
        {others.length > 0 ? (
          <Card id="others" title={t("others")}>
            <div className="flex flex-col gap-5">
              {others.map((other) => (
                <InstructionPart key={other.row.id} one={other} {...days} />
              ))}
            </div>
          </Card>
        ) : null}
      </div>
    </div>
  );
}
