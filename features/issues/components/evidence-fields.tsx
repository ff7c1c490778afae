"use client";
import { useTranslations } from "next-intl";
import { FileField } from "@/components/form/file-field";
import type { StepContext } from "./step";

interface Props {
  context: StepContext;
  phases: readonly ("found" | "before" | "after")[];
}

/** Pictures and documents by what they show; each hangs on the issue as soon as it has arrived. */
export function EvidenceFields({ context, phases }: Props) {
  const t = useTranslations("issueForm.files");
  return (
    <div className={phases.length > 1 ? "grid gap-4 sm:grid-cols-2" : undefined}>
      {phases.map((phase) => (
        <FileField
          key={phase}
          label={t(phase)}
          hint={t(`${phase}Hint`)}
          belongs={{ issue: context.id, phase }}
          kept={context.files[phase]}
        />
      ))}
    </div>
  );
}
