"use client";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { Input } from "@/components/ui/input";
import { limits } from "@/features/walks/schema";
import { useRecorder } from "./use-recorder";

/** Those of the guide are one tap each; what is asked beyond is typed and marked. */
export function RecordDocuments({
  documents,
  set,
}: {
  documents: readonly string[];
  set: (documents: string[]) => void;
}) {
  const t = useTranslations("recorder.step");
  const id = useId();
  const { walk } = useRecorder();
  const [typed, setTyped] = useState("");
  const beyond = documents.filter((name) => !walk.documentNames.includes(name));
  const isFull = documents.length >= limits.documents;
  function toggle(name: string) {
    if (documents.includes(name)) set(documents.filter((other) => other !== name));
    else if (!isFull) set([...documents, name]);
  }
  function add() {
    const name = typed.trim();
    if (!name || isFull) return;
    if (!documents.includes(name)) set([...documents, name]);
    setTyped("");
  }
  const chip = (name: string, isBeyond: boolean) => {
    const on = documents.includes(name);
    return (
      <button
        key={name}
        type="button"
        aria-pressed={on}
        onClick={() => toggle(name)}
        className={classNames(
          "inline-flex min-h-11 cursor-pointer items-center gap-1.5 rounded-md border px-3 py-1.5 text-start text-sm",
          on ? "border-action bg-action-tint font-medium text-action-strong" : "border-edge bg-white",
        )}
      >
        {on ? <Icon name="check" className="size-4" /> : null}
        <span className="wrap-anywhere">
          {name.slice(0, limits.document)}
          {isBeyond ? <span className="ms-1.5 text-warn">{t("beyond")}</span> : null}
        </span>
      </button>
    );
  };
  return (
    <div>
      <p className="mb-1 text-sm text-soft">{t("documents")}</p>
      <div className="flex flex-wrap gap-2">
        {walk.documentNames.map((name) => chip(name, false))}
        {beyond.map((name) => chip(name, walk.documentNames.length > 0))}
      </div>
      <div className="mt-2 flex gap-2">
        <label htmlFor={id} className="sr-only">
          {t("document")}
        </label>
        <Input
          id={id}
          value={typed}
          maxLength={limits.document}
          placeholder={t("document")}
          enterKeyHint="done"
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
          onBlur={add}
        />
        <Button onClick={add} disabled={typed.trim() === ""} className="shrink-0">
          {t("documentAdd")}
        </Button>
      </div>
    </div>
  );
}
