"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { FormAlert } from "@/components/form/form-alert";
import { useHydrated } from "@/components/form/hydrated";
import { useRefusalWords } from "@/components/form/refusal-words";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { Icon } from "@/components/ui/icon";
import { type ImportKind, type ImportReport, isImportReport } from "../schema";
import { ImportResult } from "./import-result";
import { isNoWorkbook } from "./no-workbook";
import { refusalIn } from "./refusal-in";

interface Checked {
  name: string;
  /** What was read when it was checked: this is sent again, whatever becomes of the file on disk. */
  bytes: ArrayBuffer;
  report: ImportReport;
}

/** Pick a file, see what it would do, then apply just that. */
export function ImportForm({ kind }: { kind: ImportKind }) {
  const t = useTranslations("admin.import");
  const words = useRefusalWords();
  const router = useRouter();
  const id = useId();
  const ready = useHydrated();
  const [checked, setChecked] = useState<Checked>();
  const [message, setMessage] = useState<string>();
  const [busy, setBusy] = useState<"checking" | "applying">();
  const result = useRef<HTMLDivElement>(null);

  async function send(name: string, bytes: ArrayBuffer, seal?: string) {
    setMessage(undefined);
    setBusy(seal ? "applying" : "checking");
    try {
      const query = new URLSearchParams({ kind, ...(seal ? { seal } : {}) });
      const answer = await fetch(`/api/system/imports?${query}`, { method: "POST", body: bytes });
      const said: unknown = await answer.json().catch(() => undefined);
      if (answer.ok && isImportReport(said)) {
        setChecked({ name, bytes, report: said });
        result.current?.focus();
        if (said.applied) router.refresh();
        return;
      }
      const refusal = refusalIn(said);
      setMessage(refusal ? words(refusal) : t("failed"));
    } catch {
      setMessage(t("failed"));
    } finally {
      setBusy(undefined);
    }
  }

  async function pick(file: File | undefined) {
    setChecked(undefined);
    if (!file) return;
    try {
      const bytes = await file.arrayBuffer();
      if (isNoWorkbook(file.name, bytes)) setMessage(t("notExcel"));
      else await send(file.name, bytes);
    } catch {
      setMessage(t("unreadable"));
    }
  }

  const report = checked?.report;
  const errors = report?.findings.filter(({ level }) => level === "error").length ?? 0;
  const applicable = report && !report.applied && errors === 0 && report.changes.length > 0;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <label
          htmlFor={id}
          className={buttonLook(
            checked ? "secondary" : "primary",
            "normal",
            "has-focus-visible:outline-2 has-focus-visible:outline-action",
          )}
        >
          <Icon name="file" />
          {checked ? t("another") : t("pick")}
          <input
            id={id}
            type="file"
            accept=".csv,.txt,.xlsx"
            disabled={!ready || busy !== undefined}
            className="sr-only"
            onChange={(event) => {
              void pick(event.target.files?.[0]);
              event.target.value = "";
            }}
          />
        </label>
        <span role="status" className="text-soft md:text-sm">
          {busy ? t(busy) : checked ? checked.name : t("limit")}
        </span>
      </div>
      <FormAlert message={message} />
      <div ref={result} tabIndex={-1} className="flex flex-col gap-4 outline-none">
        {report ? <ImportResult report={report} /> : null}
        {checked && applicable ? (
          <div>
            <Button
              look="primary"
              disabled={busy !== undefined}
              onClick={() => void send(checked.name, checked.bytes, report.seal)}
            >
              {t("apply", { count: report.changes.length })}
            </Button>
          </div>
        ) : null}
      </div>
    </div>
  );
}
