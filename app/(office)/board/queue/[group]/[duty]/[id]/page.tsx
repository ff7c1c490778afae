import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { decisions, isDecision } from "@/domain/board";
import { can } from "@/domain/permission";
import { requireViewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { IssuePanel } from "../../../issue-panel";
import { PainPointPanel } from "../../../pain-point-panel";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("boardQueue"))("title") };
}

/** One decision: a further kind brings its panel here. */
export default async function DecisionPage({ params }: PageProps<"/board/queue/[group]/[duty]/[id]">) {
  const viewer = await requireViewer();
  const { duty, id } = await params;
  if (!can(viewer, "system.seeBoard") || !isDecision(duty)) notFound();
  const Panel = decisions[duty] === "reopenings" ? PainPointPanel : IssuePanel;
  return <Panel viewer={viewer} id={id} at={now()} duty={duty} />;
}
