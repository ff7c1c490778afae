import { useTranslations } from "next-intl";

/** Small copies, each leading to its picture; who may see the walk may see them. */
export function WalkPhotos({ photos }: { photos: readonly { id: string }[] }) {
  const t = useTranslations("walk.photos");
  if (photos.length === 0) return null;
  return (
    <ul aria-label={t("title")} className="my-1 flex flex-wrap gap-2">
      {photos.map(({ id }, index) => (
        <li key={id}>
          <a href={`/api/files/${id}`} target="_blank" rel="noreferrer" className="block size-24">
            {/* biome-ignore lint/performance/noImgElement: the picture is small and asks permission each time */}
            <img
              src={`/api/files/${id}?size=small`}
              alt={t("alt", { number: index + 1 })}
              loading="lazy"
              className="size-full rounded-md border border-line object-cover"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}
