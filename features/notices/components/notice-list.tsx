import { useFormatter, useTranslations } from "next-intl";
import { ActionButton } from "@/components/form/action-button";
import { Instant } from "@/components/ui/instant";
import { TextLink } from "@/components/ui/text-link";
import { Written } from "@/components/ui/written";
import { markRead } from "../actions";
import type { NoticeRow } from "../queries/list";
import { noticeSentence } from "./notice-sentence";

/** Notices, a line each: of what kind, in a sentence that leads to its subject, and when. */
export function NoticeList({ rows }: { rows: readonly NoticeRow[] }) {
  const t = useTranslations("notice");
  const kind = useTranslations("noticeKind");
  const text = useTranslations("noticeText");
  const format = useFormatter();
  return (
    <ul aria-label={t("list")} className="divide-y divide-line">
      {rows.map((one) => (
        <li key={one.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 sm:flex-nowrap">
          <div className="min-w-0 flex-1 basis-60">
            <p className="flex flex-wrap items-center gap-x-2.5 text-sm text-soft">
              {one.isRead ? null : (
                <span className="rounded-full bg-action-tint px-2 text-xs font-semibold text-action">
                  {t("unreadMark")}
                </span>
              )}
              <span className={one.kind === "overdue" ? "font-medium text-overdue" : "font-medium text-ink"}>
                {kind(one.kind)}
              </span>
              <Instant value={one.createdAt} look="instantShort" />
            </p>
            {one.href ? (
              <TextLink
                href={one.href as never}
                className="mt-1 block min-h-11 content-center wrap-anywhere no-underline hover:underline md:min-h-0"
              >
                <Sentence text={noticeSentence(text, format, one)} unit={one.values.unit} />
              </TextLink>
            ) : (
              <p className="mt-1 text-soft">{t("hidden")}</p>
            )}
          </div>
          {one.isRead ? null : (
            <div className="flex shrink-0 flex-wrap gap-2 print-hidden">
              {one.href ? (
                <ActionButton action={markRead} input={{ ids: [one.id] }} look="secondary" size="small" then={one.href}>
                  {t("open")}
                </ActionButton>
              ) : null}
              <ActionButton action={markRead} input={{ ids: [one.id] }} look="quiet" size="small">
                {t("read")}
              </ActionButton>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The unit's name is as it was listed, whatever the language of the sentence around it. */
function Sentence({ text, unit }: { text: string; unit: string | undefined }) {
  const at = unit ? text.indexOf(unit) : -1;
  if (!unit || at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <Written>{unit}</Written>
      {text.slice(at + unit.length)}
    </>
  );
}
