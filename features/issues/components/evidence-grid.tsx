import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Instant } from "@/components/ui/instant";
import { StoredPicture } from "@/components/ui/stored-picture";
import type { EvidenceFile } from "../queries/one";

/** Pictures and documents of one phase. */
export function EvidenceGrid({ files, none }: { files: readonly EvidenceFile[]; none?: string }) {
  const t = useTranslations("issue.evidence");
  const say = useTranslations("ui");
  if (files.length === 0) return none ? <p className="text-sm text-soft">{none}</p> : null;
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,11rem),1fr))] gap-2.5">
      {files.map((file) => (
        <li key={file.id} className="min-w-0">
          <a
            href={`/api/files/${file.id}`}
            target="_blank"
            rel="noreferrer"
            className="block overflow-hidden rounded-md border border-line bg-sunken text-action hover:border-action"
          >
            {file.type.startsWith("image/") ? (
              <StoredPicture
                id={file.id}
                alt={t("picture", { name: file.name })}
                gone={say("pictureGone")}
                className="aspect-4/3 w-full object-cover"
              />
            ) : (
              <span className="flex aspect-4/3 flex-col items-center justify-center gap-1 p-2 text-center text-sm">
                <Icon name="file" className="size-6" />
                <span className="line-clamp-3 wrap-anywhere">{file.name}</span>
              </span>
            )}
          </a>
          <p className="mt-0.5 text-xs text-soft">
            {file.takenAt ? (
              t.rich("takenAt", { at: () => <Instant value={file.takenAt as Date} look="instantShort" /> })
            ) : (
              <Instant value={file.uploadedAt} look="instantShort" />
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** 整改前 · 整改后, side by side. */
export function BeforeAfter({ files, round }: { files: readonly EvidenceFile[]; round: number }) {
  const t = useTranslations("issue.evidence");
  const before = files.filter(({ phase }) => phase === "before");
  const after = files.filter((file) => file.phase === "after" && file.round === round);
  const earlier = files.filter((file) => file.phase === "after" && file.round !== round);
  return (
    <div className="grid grid-cols-2 gap-3 sm:gap-4">
      <div>
        <h3 className="mb-2 text-sm font-medium text-soft">{t("before")}</h3>
        <EvidenceGrid files={before} none={t("none")} />
      </div>
      <div>
        <h3 className="mb-2 text-sm font-medium text-good">{t("after")}</h3>
        <EvidenceGrid files={after} none={t("none")} />
      </div>
      {earlier.length > 0 ? (
        <div className="col-span-2">
          <h3 className="mb-2 text-sm font-medium text-soft">{t("earlier")}</h3>
          <EvidenceGrid files={earlier} />
        </div>
      ) : null}
    </div>
  );
}
