"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DoneNote } from "@/components/ui/done-note";
import type { PainPointStep, StepContext } from "./step";
import { StepBody } from "./step-body";

const rare: readonly PainPointStep[] = ["decline", "transfer", "merge", "withhold"];

/** The steps open to this viewer now; the first leads on, what ends or hands away comes last. */
export function StepPanel({ offers, context }: { offers: readonly PainPointStep[]; context: StepContext }) {
  const t = useTranslations("painPointForm");
  const ui = useTranslations("ui");
  const [active, setActive] = useState<PainPointStep>();
  const [last, setLast] = useState<PainPointStep>();
  const [lead] = offers;
  const shown = offers.toSorted(
    (a, b) => Number(rare.includes(a) && a !== lead) - Number(rare.includes(b) && b !== lead),
  );
  return (
    <div className="flex flex-col gap-2">
      {last && !active ? <DoneNote key={last}>{t("did", { step: t(`step.${last}`) })}</DoneNote> : null}
      {offers.length === 0 ? <p className="text-sm text-soft">{t("nothing")}</p> : null}
      {shown.map((step, at) => (
        <Button
          key={step}
          look={at === 0 ? "primary" : rare.includes(step) ? "quiet" : "secondary"}
          onClick={() => {
            setLast(undefined); // a form that is closed unsent gives the focus back to its button
            setActive(step);
          }}
          aria-haspopup="dialog"
        >
          {t(`step.${step}`)}
        </Button>
      ))}
      <Dialog
        open={active !== undefined}
        onClose={() => setActive(undefined)}
        title={active ? t(`step.${active}`) : ""}
        closeLabel={ui("close")}
      >
        {active ? (
          <>
            {offers.includes(active) ? null : (
              <Alert tone="warn" className="mb-4">
                {t("gone")}
              </Alert>
            )}
            <StepBody
              step={active}
              context={context}
              onClose={() => setActive(undefined)}
              onDone={() => {
                setLast(active);
                setActive(undefined);
              }}
            />
          </>
        ) : null}
      </Dialog>
    </div>
  );
}
