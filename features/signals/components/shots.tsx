import { useTranslations } from "next-intl";

/** Pictures side by side, each opening in full. */
export function Shots({ ids }: { ids: readonly string[] }) {
  const t = useTranslations("signal");
  return (
    <div className="mt-1.5 flex gap-2">
      {ids.map((id, at) => (
        <a key={id} href={`/api/files/${id}`} target="_blank" rel="noreferrer" className="block w-32">
          {/* biome-ignore lint/performance/noImgElement: the server made it small, and asks permission each time */}
          <img
            src={`/api/files/${id}?size=small`}
            alt={t(at === 0 ? "picture" : "otherPicture")}
            loading="lazy"
            className="aspect-4/3 w-full rounded-md border border-line object-cover"
          />
        </a>
      ))}
    </div>
  );
}
