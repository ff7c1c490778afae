"use client";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { StoredPicture } from "@/components/ui/stored-picture";

export interface KeptFile {
  id: string;
  name: string;
  type: string;
  /** May no longer be taken away. */
  fixed?: boolean;
}

/** A file that hangs on something: its picture or its name, and the way to take it off. */
export function FileTile({ file, remove }: { file: KeptFile; remove?: () => void }) {
  const t = useTranslations("form.files");
  const say = useTranslations("ui");
  const address = `/api/files/${file.id}`;
  return (
    <li className="relative">
      <a
        href={address}
        target="_blank"
        rel="noreferrer"
        className="grid size-24 place-items-center overflow-hidden rounded-md border border-line bg-sunken text-center text-xs text-action hover:border-action"
      >
        {file.type.startsWith("image/") ? (
          <StoredPicture id={file.id} alt={file.name} gone={say("pictureGone")} className="size-full object-cover" />
        ) : (
          <span className="line-clamp-4 p-1.5 wrap-anywhere">
            <Icon name="file" className="mx-auto mb-0.5 size-5" />
            {file.name}
          </span>
        )}
      </a>
      {remove ? (
        <button
          type="button"
          onClick={remove}
          aria-label={t("remove", { name: file.name })}
          className="group absolute -end-3 -top-3 grid size-11 cursor-pointer place-items-center print-hidden"
        >
          <span className="grid size-7 place-items-center rounded-full border border-edge bg-white text-ink group-hover:border-action group-hover:text-action">
            <Icon name="close" className="size-4" />
          </span>
        </button>
      ) : null}
    </li>
  );
}
