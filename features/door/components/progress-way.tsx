import { useTranslations } from "next-intl";
import { Day } from "@/components/ui/day";
import { Instant } from "@/components/ui/instant";
import { Timeline, type TimelineEntry } from "@/components/ui/timeline";
import type { Progress } from "@/features/pain-points/queries/follow";

/** The way of one pain point as its citizen sees it: steps, days, what we wrote; nobody's name. */
export function ProgressWay({ progress }: { progress: Progress }) {
  const t = useTranslations("follow");
  const state = useTranslations("progressState");
  const issueState = useTranslations("issueProgress");
  const written = [
    ...progress.replies.map(({ kind, text, at, round }) => ({
      title: round > 1 ? t("replyAgain", { kind: t(`reply.${kind}`), round }) : t(`reply.${kind}`),
      text,
      at,
      strong: kind !== "interim",
    })),
    ...progress.decisions.map(({ decision, reason, at }) => ({
      title: t(`decision.${decision}`),
      text: reason,
      at,
      strong: true,
    })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  const entries: TimelineEntry[] = [
    { key: "told", title: t("told"), by: <Instant value={progress.toldAt} />, strong: true },
    ...written.map(({ title, text, at, strong }, index) => ({
      key: `written${index}`,
      title,
      by: <Instant value={at} />,
      strong,
      children: text ? <p className="rounded-md bg-sunken px-3 py-2 whitespace-pre-wrap">{text}</p> : undefined,
    })),
    ...progress.issues.map(({ state: where, since }, index) => ({
      key: `issue${index}`,
      title: t("issue", { state: issueState(issueStep(where)) }),
      by: <Instant value={since} />,
    })),
    {
      key: "now",
      title: t("now", { state: state(progress.state) }),
      by: <Instant value={progress.since} />,
      strong: true,
      children: <Next progress={progress} />,
    },
    ...(progress.asksAgainSince
      ? [{ key: "asksAgain", title: t("asksAgain"), by: <Instant value={progress.asksAgainSince} />, strong: true }]
      : []),
  ];
  return <Timeline label={t("way")} entries={entries} />;
}

/** An issue's twelve states, as far as a citizen is concerned. */
const issueStep = (state: Progress["issues"][number]["state"]): "checked" | "worked" | "inspected" | "closed" =>
  state === "closed"
    ? "closed"
    : state === "submitted" || state === "inspecting"
      ? "inspected"
      : state === "draft" || state === "raised"
        ? "checked"
        : "worked";

function Next({ progress }: { progress: Progress }) {
  const t = useTranslations("follow");
  const reason = useTranslations("declined");
  if (progress.declineReason) return <p>{reason(progress.declineReason)}</p>;
  if (progress.transferredTo) return <p>{t("transferredTo", { office: progress.transferredTo })}</p>;
  if (progress.merged) return <p>{t("merged")}</p>;
  if (!progress.interimDueDay) return null;
  return <p>{t.rich("due", { day: () => <Day value={progress.interimDueDay ?? ""} /> })}</p>;
}
