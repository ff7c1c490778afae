import { useTranslations } from "next-intl";
import { StoredPicture } from "@/components/ui/stored-picture";

/** What came along, small; a press shows it whole. */
export function Pictures({ files }: { files: readonly { id: string; name: string }[] }) {
  const t = useTranslations("painPoint");
  const say = useTranslations("ui");
  if (files.length === 0) return null;
  return (
    <ul className="mt-3 grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-2">
      {files.map(({ id }, at) => (
        <li key={id}>
          <a href={`/api/files/${id}`} target="_blank" rel="noreferrer" className="block">
            <StoredPicture
              id={id}
              alt={t("picture", { number: at + 1 })}
              gone={say("pictureGone")}
              className="aspect-4/3 w-full rounded-md border border-line object-cover"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}
