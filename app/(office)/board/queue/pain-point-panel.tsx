import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientWords } from "@/components/layout/client-words";
import { TextLink } from "@/components/ui/text-link";
import type { Viewer } from "@/domain/viewer";
import { FactsCard } from "@/features/pain-points/components/facts-card";
import { LinkedCard } from "@/features/pain-points/components/linked-card";
import { RepliesCard } from "@/features/pain-points/components/replies-card";
import { RequestCard } from "@/features/pain-points/components/request-card";
import { painPointFacts } from "@/features/pain-points/queries/one";

/** A citizen's request to take a pain point up again, with what was answered. */
export async function PainPointPanel({ viewer, id, at }: { viewer: Viewer; id: string; at: Date }) {
  const facts = await painPointFacts(viewer, id, at);
  if (!facts) notFound();
  const t = await getTranslations("desk.duty");
  const { row } = facts;
  return (
    <>
      <h2 id="decision" tabIndex={-1} className="mb-3 text-lg font-semibold">
        <TextLink href={`/pain-points/${id}`}>{row.number}</TextLink>
        <span className="ms-3 text-sm font-normal text-soft">{t("decideReopening")}</span>
      </h2>
      <ClientWords namespaces={["boardQueue", "painPointForm", "declineReason"]}>
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div id="decide" className="flex flex-col gap-4 lg:col-start-2 lg:row-start-1">
            <RequestCard requests={facts.requests} target={{ id, version: row.version }} decides={facts.decides} />
          </div>
          <div className="flex min-w-0 flex-col gap-4 lg:col-start-1 lg:row-start-1">
            <FactsCard facts={facts} />
            <LinkedCard facts={facts} />
            <RepliesCard facts={facts} />
          </div>
        </div>
      </ClientWords>
    </>
  );
}
