import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "./button";
import { buttonLook } from "./button-look";
import { FilterForm } from "./filter-form";
import { Icon } from "./icon";

interface Props {
  /** The page's own address; the filters are its parameters. */
  path: string;
  /** How many filters are set; 0 leaves out the way back. */
  active: number;
  /** Always in sight: the search field, at most one more. */
  first?: ReactNode;
  children?: ReactNode;
}

/** A GET form: works without scripts, and the address can be sent on. */
export function FilterBar({ path, active, first, children }: Props) {
  const t = useTranslations("ui");
  return (
    <FilterForm action={path} className="mb-4 rounded-lg border border-line bg-white p-3 shadow-card print-hidden">
      <div className="flex flex-wrap items-end gap-3">
        {first}
        <Button type="submit" look="primary" className="shrink-0">
          <Icon name="search" className="size-4" />
          {t("filter")}
        </Button>
        {active > 0 ? (
          <Link href={path as never} className={buttonLook("quiet")}>
            {t("clear")}
          </Link>
        ) : null}
      </div>
      {children ? (
        <details className="group mt-2" open={active > 0}>
          <summary className="inline-flex min-h-11 cursor-pointer list-none items-center gap-1 text-sm text-action md:min-h-8">
            <Icon name="right" className="size-4 transition-transform group-open:rotate-90" />
            {active > 0 ? t("filtersOn", { count: active }) : t("filters")}
          </summary>
          <div className="grid grid-cols-2 gap-3 pt-2 md:grid-cols-4 xl:grid-cols-6">{children}</div>
        </details>
      ) : null}
    </FilterForm>
  );
}
