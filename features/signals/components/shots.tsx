import { useTranslations } from "next-intl";
import { StoredPicture } from "@/components/ui/stored-picture";

/** Pictures side by side, each opening in full. */
export function Shots({ ids }: { ids: readonly string[] }) {
  const t = useTranslations("signal");
  const say = useTranslations("ui");
  return (
    <div className="mt-1.5 flex gap-2">
      {ids.map((id, at) => (
        <a key={id} href={`/api/files/${id}`} target="_blank" rel="noreferrer" className="block w-32">
          <StoredPicture
            id={id}
            alt={t(at === 0 ? "picture" : "otherPicture")}
            gone={say("pictureGone")}
            className="aspect-4/3 w-full rounded-md border border-line object-cover"
          />
        </a>
      ))}
    </div>
  );
}
