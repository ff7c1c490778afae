"use client";
import { useTranslations } from "next-intl";
import { useRefusalWords } from "@/components/form/refusal-words";
import { Alert } from "@/components/ui/alert";
import { useDayWords } from "@/components/ui/day";
import { Icon } from "@/components/ui/icon";
import type { ManyLine } from "../commands/each";

export interface ManyChoice {
  id: string;
  version: number;
  number: string;
  title: string;
  state: string;
  unit: string | null;
  left: string | null;
  late: boolean;
}
/** What was done with many, or would be. */
export interface Many {
  what: "assign" | "urge";
  lines: readonly ManyLine[];
}

/** Each with what it becomes, or why it stays as it is. */
export function ManyLines({ many: { what, lines } }: { many: Many }) {
  const t = useTranslations("boardMany");
  const state = useTranslations("state");
  const refusal = useRefusalWords();
  const said = useDayWords("dayShort");
  /** Shorter than a page of its own would say it, and nothing that reading the page anew would mend. */
  const whyNot = ({ refusal: why, state: at }: ManyLine): string | undefined => {
    const rung = String(why?.values?.rung ?? "");
    if (why?.code === "rungTaken" && t.has(`urged.${rung}` as never)) return t(`urged.${rung}` as never);
    if (why?.code !== "notNow" || !at) return undefined;
    if (what === "assign") return t("notAssigned", { state: state(at) });
    if (at === "submitted" || at === "inspecting") return t("notUrged.reported");
    return t(at === "draft" || at === "raised" ? "notUrged.unassigned" : "notUrged.over", { state: state(at) });
  };
  return (
    <ul className="divide-y divide-line text-sm">
      {lines.map((line) => (
        <li key={line.id} className="flex items-start gap-2 py-1.5">
          <Icon
            name={line.refusal ? "warning" : "check"}
            className={line.refusal ? "size-5 text-warn" : "size-5 text-good"}
          />
          <div className="min-w-0 wrap-anywhere">
            <span className="font-medium">
              {line.number} {line.title}
            </span>
            <p className="text-soft">
              {line.refusal
                ? (whyNot(line) ?? refusal(line.refusal))
                : t(`becomes.${what}`, {
                    state: line.state ? state(line.state) : "",
                    lead: line.lead ?? "",
                    day: line.dueDay ? said(line.dueDay) : "",
                  })}
            </p>
            {what === "assign" && !line.refusal && line.elsewhere ? (
              <p className="font-medium text-warn">{t("elsewhere", { place: line.elsewhere })}</p>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** 回执: how many were done, and which were not. */
export function ManyReceipt({ many }: { many: Many }) {
  const t = useTranslations("boardMany");
  const { what, lines } = many;
  const refused = lines.filter((line) => line.refusal);
  return (
    <Alert
      tone={refused.length > 0 ? "warn" : "good"}
      role="status"
      className="m-3"
      title={t(`receipt.${what}`, { done: lines.length - refused.length, refused: refused.length })}
    >
      <ManyLines many={many} />
    </Alert>
  );
}
