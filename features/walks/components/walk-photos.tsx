import { useTranslations } from "next-intl";
import { StoredPicture } from "@/components/ui/stored-picture";

/** Small copies, each leading to its picture; who may see the walk may see them. */
export function WalkPhotos({ photos }: { photos: readonly { id: string }[] }) {
  const t = useTranslations("walk.photos");
  const say = useTranslations("ui");
  if (photos.length === 0) return null;
  return (
    <ul aria-label={t("title")} className="my-1 flex flex-wrap gap-2">
      {photos.map(({ id }, index) => (
        <li key={id}>
          <a href={`/api/files/${id}`} target="_blank" rel="noreferrer" className="block size-24">
            <StoredPicture
              id={id}
              alt={t("alt", { number: index + 1 })}
              gone={say("pictureGone")}
              className="size-full rounded-md border border-line object-cover"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}
