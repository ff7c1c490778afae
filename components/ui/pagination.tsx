import { useTranslations } from "next-intl";
import { address, type SearchParams } from "./address";
import { buttonLook } from "./button-look";
import { Icon } from "./icon";
import { SoftLink } from "./soft-link";

interface Props {
  path: string;
  params: SearchParams;
  page: number;
  pageSize: number;
  total: number;
}

export function Pagination({ path, params, page, pageSize, total }: Props) {
  const t = useTranslations("ui");
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const at = (to: number) => address(path, params, { page: to > 1 ? String(to) : undefined });
  return (
    <nav
      aria-label={t("pages")}
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-2.5 text-sm text-soft print-hidden"
    >
      <span>{t("total", { total })}</span>
      {pages > 1 ? (
        <span className="flex items-center gap-2">
          {page > 1 ? (
            <SoftLink href={at(page - 1)} rel="prev" className={buttonLook("secondary", "small")}>
              <Icon name="left" className="size-4" />
              {t("previous")}
            </SoftLink>
          ) : null}
          <span className="whitespace-nowrap">{t("pageOf", { page, pages })}</span>
          {page < pages ? (
            <SoftLink href={at(page + 1)} rel="next" className={buttonLook("secondary", "small")}>
              {t("next")}
              <Icon name="right" className="size-4" />
            </SoftLink>
          ) : null}
        </span>
      ) : null}
    </nav>
  );
}
