"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { v7 } from "uuid";
import { buttonLook } from "@/components/ui/button-look";
import { Icon } from "@/components/ui/icon";
import { acceptedFiles, fileLimit } from "@/domain/file";
import { FileTile, type KeptFile } from "./file-tile";
import { useHydrated } from "./hydrated";
import { useRefusalWords } from "./refusal-words";
import { upload } from "./upload";
import { type Uploading, UploadLine } from "./upload-line";

interface Props {
  label: string;
  hint?: string;
  /** What the files belong to: `{ phase: "after", issue: id }`. */
  belongs: Record<string, string>;
  kept: readonly KeptFile[];
  accept?: string;
}

/**
 * Each file is sent as soon as it is picked and hangs on its issue or walk at once; the id is made
 * here, so sending it again after a broken line is the same as once.
 */
export function FileField({ label, hint, belongs, kept, accept = acceptedFiles }: Props) {
  const t = useTranslations("form.files");
  const words = useRefusalWords();
  const router = useRouter();
  const id = useId();
  const ready = useHydrated();
  const photos = accept.split(",").every((one) => one.startsWith("image/"));
  const files = useRef(new Map<string, File>());
  const [lines, setLines] = useState<readonly Uploading[]>([]);
  const change = (of: string, to: Partial<Uploading>) =>
    setLines((before) => before.map((line) => (line.id === of ? { ...line, ...to } : line)));

  async function send(of: string) {
    const file = files.current.get(of);
    if (!file) return;
    change(of, { percent: 0, failed: undefined });
    const address = `/api/files?${new URLSearchParams({ ...belongs, id: of, name: file.name.slice(-200) })}`;
    try {
      const result = await upload(address, file, (percent) => change(of, { percent }));
      if (!result.ok) return change(of, { failed: words(result.refusal) });
      files.current.delete(of);
      setLines((before) => before.filter((line) => line.id !== of));
      router.refresh();
    } catch {
      change(of, { failed: t("failed") });
    }
  }

  async function pick(list: FileList | null) {
    const picked = [...(list ?? [])].map((file) => ({ id: v7(), file }));
    for (const { id: of, file } of picked) files.current.set(of, file);
    setLines((before) => [...before, ...picked.map(({ id: of, file }) => ({ id: of, name: file.name, percent: 0 }))]);
    for (const { id: of } of picked) await send(of); // one after the other: a hall's line is thin
  }

  async function remove(of: string) {
    const answer = await fetch(`/api/files/${of}`, { method: "DELETE" }).catch(() => undefined);
    if (answer?.ok) router.refresh();
  }

  return (
    <fieldset>
      <legend className="mb-1 font-medium md:text-sm">{label}</legend>
      {kept.length > 0 ? (
        <ul className="mb-2 flex flex-wrap gap-2">
          {kept.map((file) => (
            <FileTile key={file.id} file={file} remove={file.fixed ? undefined : () => remove(file.id)} />
          ))}
        </ul>
      ) : null}
      <ul aria-live="polite">
        {lines.map((line) => (
          <UploadLine key={line.id} line={line} again={() => send(line.id)} />
        ))}
      </ul>
      <label
        htmlFor={id}
        className={buttonLook("secondary", "normal", "has-focus-visible:outline-2 has-focus-visible:outline-action")}
      >
        <Icon name={photos ? "camera" : "plus"} />
        {photos ? t("photo") : t("pick")}
        <input
          id={id}
          type="file"
          multiple
          accept={accept}
          disabled={!ready}
          className="sr-only"
          onChange={(event) => {
            void pick(event.target.files);
            event.target.value = "";
          }}
        />
      </label>
      <p className="mt-1 text-sm text-soft">
        {hint} {t("limit", { size: fileLimit / 1024 / 1024 })}
      </p>
    </fieldset>
  );
}
