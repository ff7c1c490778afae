import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Instant } from "@/components/ui/instant";
import { Timeline } from "@/components/ui/timeline";
import { Written } from "@/components/ui/written";
import type { PainPointFacts } from "../queries/one";

/** What we wrote and what its citizen said of it, in the order of time. */
export function RepliesCard({ facts }: { facts: PainPointFacts }) {
  const t = useTranslations("painPoint");
  const kind = useTranslations("replyKind");
  const level = useTranslations("satisfaction");
  const reason = useTranslations("declineReason");
  const { declineReason } = facts.row;
  const replies = facts.replies.map((reply) => ({
    key: reply.id,
    at: reply.at,
    title: kind(reply.kind),
    by: reply.by,
    text: reply.text || (reply.kind === "decline" && declineReason ? reason(declineReason) : ""),
    strong: true,
  }));
  const verdicts = facts.verdicts.map((verdict) => ({
    key: verdict.id,
    at: verdict.at,
    title: `${t(verdict.solved ? "request.solved" : "request.notSolved")} · ${level(verdict.level)}`,
    by: t("citizen"),
    text: verdict.text,
    strong: false,
  }));
  const entries = [...replies, ...verdicts].sort((a, b) => a.at.getTime() - b.at.getTime());
  if (entries.length === 0) return null;
  return (
    <Card id="replies" title={t("replies")}>
      <Timeline
        label={t("replies")}
        entries={entries.map(({ at, text, by, ...entry }) => ({
          ...entry,
          by: (
            <>
              {by ? `${by} · ` : ""}
              <Instant value={at} look="instantShort" />
            </>
          ),
          children: text ? (
            <p className="whitespace-pre-line wrap-anywhere">
              <Written>{text}</Written>
            </p>
          ) : undefined,
        }))}
      />
    </Card>
  );
}
