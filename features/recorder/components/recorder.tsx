"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { Alert } from "@/components/ui/alert";
import type { Recorded } from "@/features/walks/schema";
import { RecordAspects } from "./record-aspects";
import { RecordClosing } from "./record-closing";
import { FindingSheet } from "./record-finding-sheet";
import { RecordFindings } from "./record-findings";
import { RecordSteps } from "./record-steps";
import { type Part, RecorderBar } from "./recorder-bar";
import { RecorderHead } from "./recorder-head";
import { isOpen } from "./recording";
import { useKeptPage } from "./use-kept-page";
import { usePart } from "./use-part";
import { type RecordedWalk, type Recorder as RecorderContent, RecorderProvider, useEngine } from "./use-recorder";

/** The screen in the hall: one thumb, 360 px, no signal needed. */
export function Recorder({ walk, initial }: { walk: RecordedWalk; initial: Recorded }) {
  const t = useTranslations("recorder");
  const { engine, state } = useEngine(walk, initial);
  const [part, show] = usePart();
  const [sheet, setSheet] = useState<string>();
  useKeptPage(walk.account, `/walks/${walk.id}/record`);
  const open = isOpen(state.recording);

  function openFinding({ id, aspect = null, stepId = null }: Parameters<RecorderContent["openFinding"]>[0]) {
    if (!id && !open) return;
    const key = id ?? v7();
    if (!id) engine.edit("finding", key, { aspect, stepId, text: "", removed: false });
    setSheet(key);
  }
  const recorder = { ...state, walk, engine, openFinding };
  const parts: Record<Part, () => React.ReactNode> = {
    steps: () => <RecordSteps />,
    aspects: () => <RecordAspects />,
    findings: () => <RecordFindings />,
    closing: () => <RecordClosing />,
  };
  return (
    <RecorderProvider value={recorder}>
      <RecorderHead />
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[40rem] flex-1 px-3 pt-3 pb-28 outline-none">
        {open || !state.ready ? null : (
          <Alert tone="info" className="mb-3">
            {t("ended", { state: state.recording.state })}
          </Alert>
        )}
        {state.ready ? parts[part]() : <p className="py-16 text-center text-soft">{t("opening")}</p>}
      </main>
      <RecorderBar part={part} show={show} />
      <FindingSheet id={sheet} onClose={() => setSheet(undefined)} />
    </RecorderProvider>
  );
}
