"use client";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Textarea } from "@/components/ui/textarea";
import { urgeMany } from "../actions";
import type { Target } from "../commands/each";
import type { Many } from "./many-receipt";
import { ManySteps } from "./many-steps";

interface Props {
  targets: readonly Target[];
  onDone: (many: Many) => void;
  onClose: () => void;
}

/** 批量催办: what is said to every lead. */
export function UrgeManyForm({ targets, onDone, onClose }: Props) {
  const t = useTranslations("boardMany");
  const id = useId();
  const [words, setWords] = useState("");
  return (
    <ManySteps
      what="urge"
      targets={targets}
      send={(sent) => urgeMany({ ...sent, words })}
      onDone={onDone}
      onClose={onClose}
    >
      <div className="flex flex-col gap-1">
        <label htmlFor={id}>{t("words")}</label>
        <Textarea
          id={id}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          required
          minLength={2}
          maxLength={2000}
          rows={4}
        />
        <p className="text-sm text-soft">{t("wordsHint")}</p>
      </div>
    </ManySteps>
  );
}
