import { useTranslations } from "next-intl";
import { Instant } from "@/components/ui/instant";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Written } from "@/components/ui/written";
import type { ProgressRecord } from "../queries/records";

/** Progress reports, the newest first. */
export function ProgressList({ reports }: { reports: readonly ProgressRecord[] }) {
  const t = useTranslations("issue.progress");
  return (
    <ol className="flex flex-col gap-3.5">
      {reports.map((report) => (
        <li key={report.id} className="grid gap-x-4 gap-y-0.5 sm:grid-cols-[9rem_1fr]">
          <ProgressBar value={report.percent} label={t("percent")} />
          <div className="md:text-sm">
            <p className="whitespace-pre-line">
              <Written>{report.text}</Written>
            </p>
            <p className="text-sm text-soft">
              {report.byName} · <Instant value={report.createdAt} look="instantShort" />
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
