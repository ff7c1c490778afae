import { useFormatter, useTranslations } from "next-intl";
import { type Step, Steps } from "@/components/ui/steps";
import type { IssueState } from "@/domain/issue";
import type { HistoryEntry } from "../queries/history";

const main = ["raised", "assigned", "planning", "planned", "rectifying", "submitted", "inspecting", "closed"] as const;
type Station = (typeof main)[number];
const isStation = (state: string): state is Station => (main as readonly string[]).includes(state);

interface Props {
  state: IssueState;
  round: number;
  history: readonly HistoryEntry[];
}

/** 办理轨迹: the stations of this round that were reached, with their days, and those ahead. */
export function IssueWay({ state, round, history }: Props) {
  const t = useTranslations("issue.way");
  const format = useFormatter();
  const reached = new Map<Station, Date>();
  for (const { event, at } of history) {
    if (event.type === "reopen") reached.clear();
    const to = event.to;
    if (!to || !isStation(to)) continue;
    // Sent back: what lay beyond has to be gone through again.
    for (const beyond of main.slice(main.indexOf(to))) reached.delete(beyond);
    reached.set(to, at);
  }
  if (!isStation(state)) return null;
  const now = main.indexOf(state);
  const stations = main.filter((station, at) => at > now || reached.has(station));
  const steps = stations.map((station): Step => {
    const at = reached.get(station);
    const passed = main.indexOf(station) < now || state === "closed";
    return {
      label: t(station),
      note: at ? format.dateTime(at, "dayShort") : undefined,
      state: passed ? "done" : station === state ? "current" : "ahead",
    };
  });
  return <Steps label={round > 1 ? t("labelRound", { round }) : t("label")} steps={steps} />;
}
