import { useTranslations } from "next-intl";

/** What came along, small; a press shows it whole. */
export function Pictures({ files }: { files: readonly { id: string; name: string }[] }) {
  const t = useTranslations("painPoint");
  if (files.length === 0) return null;
  return (
    <ul className="mt-3 grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-2">
      {files.map(({ id }, at) => (
        <li key={id}>
          <a href={`/api/files/${id}`} target="_blank" rel="noreferrer" className="block">
            {/* biome-ignore lint/performance/noImgElement: the server made it small, and asks permission each time */}
            <img
              src={`/api/files/${id}?size=small`}
              alt={t("picture", { number: at + 1 })}
              loading="lazy"
              className="aspect-4/3 w-full rounded-md border border-line object-cover"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}
