import Link from "next/link";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { mostUnread } from "../queries/unread";

/** In the header of every page: how much of what came has not been read. */
export function NoticeBell({ unread }: { unread: number }) {
  const t = useTranslations("nav");
  const shown = unread < mostUnread ? String(unread) : `${mostUnread - 1}+`;
  return (
    <Link
      href="/notices"
      prefetch={false}
      aria-label={t("unread", { count: unread })}
      className="relative inline-flex size-11 shrink-0 items-center justify-center rounded-md text-soft hover:bg-sunken hover:text-ink"
    >
      <Icon name="notices" className="size-5" />
      {unread > 0 ? (
        <span className="absolute end-0.5 top-1 min-w-4.5 rounded-full bg-action px-1 text-center text-[0.6875rem] leading-4.5 font-semibold text-white">
          {shown}
        </span>
      ) : null}
    </Link>
  );
}
