import { useFormatter, useTranslations } from "next-intl";

/** How much of what was found is rectified, as a share and as a bar. */
export function RectifiedBar({ found, rectified }: { found: number; rectified: number }) {
  const t = useTranslations("figures");
  const format = useFormatter();
  if (found === 0) return <span className="text-soft">{t("none")}</span>;
  const share = rectified / found;
  return (
    <span className="inline-flex w-full max-w-48 flex-col items-end gap-1">
      <span className="font-semibold">{format.number(share, "percent")}</span>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" className="h-1.5 w-full rounded-full" aria-hidden="true">
        <rect width="100" height="6" className="fill-line" />
        <rect width={share * 100} height="6" className="fill-action" />
      </svg>
    </span>
  );
}
