import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientWords } from "@/components/layout/client-words";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { WriteForm } from "@/features/instructions/components/write-form";
import { writeContext } from "@/features/instructions/queries/write-context";
import { requireViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("instruction"))("write") };
}

/** `?issue=`, `?task=` or `?unit=` say what it is about. */
export default async function NewInstructionPage({ searchParams }: PageProps<"/instructions/new">) {
  const viewer = await requireViewer();
  const { issue, task, unit } = await searchParams;
  const context = await writeContext(viewer, { issue, task, unit }, now());
  if (!context) notFound();
  const t = await getTranslations("instruction");
  const { title, ...form } = context;
  const back = form.issueId ? `/issues/${form.issueId}` : form.taskCode ? `/tasks/${form.taskCode}` : "/instructions";
  return (
    <div className="mx-auto max-w-text">
      <PageHeader
        back={{ href: back, label: title ?? t("title") }}
        title={t("write")}
        lead={title ? t(form.issueId ? "onIssue" : "onTask", { title }) : t("onUnit")}
      />
      <Card>
        <ClientWords namespaces={["instructionForm"]}>
          <WriteForm {...form} />
        </ClientWords>
      </Card>
    </div>
  );
}
