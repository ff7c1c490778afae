"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ProgressBar } from "@/components/ui/progress-bar";

export interface Uploading {
  id: string;
  name: string;
  percent: number;
  /** Why it did not arrive. */
  failed?: string;
}

/** A file on its way, or what held it up. */
export function UploadLine({ line, again }: { line: Uploading; again: () => void }) {
  const t = useTranslations("form.files");
  return (
    <li className="mb-2 rounded-md border border-line px-3 py-2 text-sm">
      <span className="block wrap-anywhere">{line.name}</span>
      {line.failed ? (
        <span className="mt-1 flex flex-wrap items-center justify-between gap-2 text-warn">
          {line.failed}
          <Button size="small" onClick={again}>
            {t("again")}
          </Button>
        </span>
      ) : (
        <ProgressBar value={line.percent} label={t("uploading", { percent: line.percent })} />
      )}
    </li>
  );
}
