"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRefusalWords } from "@/components/form/refusal-words";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { type Item, untaken } from "./recording";
import { useRecorder } from "./use-recorder";

const textOf = ({ kind, value }: Item): string => {
  if (kind === "step") {
    const { name, note, documents } = value as Item<"step">["value"];
    return [name, note, documents.join("、")].filter(Boolean).join("\n");
  }
  return kind === "finding" ? (value as Item<"finding">["value"]).text : String(value ?? "");
};

/** What the server did not take: said, kept, and to be had as text. */
export function RecordUntaken() {
  const t = useTranslations("recorder.close");
  const kinds = useTranslations("recorder.kind");
  const words = useRefusalWords();
  const [copied, setCopied] = useState(false);
  const { recording, photos } = useRecorder();
  const items = untaken(recording);
  const refused = photos.filter((photo) => photo.refused);
  if (items.length + refused.length === 0) return null;
  const lines = items.map((item) => ({
    id: `${item.kind}${item.key}`,
    kind: kinds(item.kind),
    text: textOf(item),
    why: item.untaken,
  }));
  const copy = () =>
    navigator.clipboard
      .writeText(lines.map(({ kind, text }) => `${kind}\n${text}`).join("\n\n"))
      .then(() => setCopied(true));
  return (
    <Alert tone="warn" title={t("untaken")}>
      <ul className="my-1 list-disc ps-5">
        {lines.map(({ id, kind, text, why }) => (
          <li key={id}>
            {kind} {text} {why ? <span className="text-soft">{words({ code: why })}</span> : null}
          </li>
        ))}
        {refused.map(({ id, name, refused: why }) => (
          <li key={id}>
            {kinds("photo")} {name} {why ? <span className="text-soft">{words({ code: why })}</span> : null}
          </li>
        ))}
      </ul>
      <p>{t("untakenHint")}</p>
      <Button size="small" className="mt-2" onClick={() => void copy()}>
        {copied ? t("copied") : t("copy")}
      </Button>
    </Alert>
  );
}
