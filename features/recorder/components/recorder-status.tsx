"use client";
import { useLocale, useTranslations } from "next-intl";
import { useRefusalWords } from "@/components/form/refusal-words";
import { classNames } from "@/components/ui/class-names";
import { Icon, type IconName } from "@/components/ui/icon";
import { isFault } from "@/domain/fault";
import { pathIn } from "@/domain/language";
import { unsent } from "./device-store";
import { pending, untaken } from "./recording";
import { type Recorder, useRecorder } from "./use-recorder";

export const waiting = ({ recording, photos }: Pick<Recorder, "recording" | "photos">): number =>
  pending(recording).length + unsent(photos).length;
export const refused = ({ recording, photos }: Pick<Recorder, "recording" | "photos">): number =>
  untaken(recording).length + photos.filter((photo) => photo.refused).length;

type Look = "good" | "plain" | "warn";
const looks: Record<Look, string> = {
  good: "bg-good-tint text-good",
  plain: "bg-sunken text-soft",
  warn: "bg-warn-tint text-warn",
};
const icons: Record<Look, IconName> = { good: "check", plain: "clock", warn: "warning" };

/** Always says where what was typed is: on this device, on the server, or partly. */
export function RecorderStatus() {
  const t = useTranslations("recorder.status");
  const locale = useLocale();
  const words = useRefusalWords();
  const recorder = useRecorder();
  const { walk, engine, link, saved, refusal, ready } = recorder;
  const [count, lost] = [waiting(recorder), refused(recorder)];
  const says: string[] = [];
  if (link === "offline" || link === "unanswered" || link === "signedOut") says.push(t(link));
  if (link === "refused" && refusal)
    says.push(
      isFault(refusal.code) ? t("later", { reference: String(refusal.values?.reference ?? "") }) : words(refusal),
    );
  if (link === "syncing" && count > 0) says.push(t("syncing"));
  if (count > 0) says.push(t("kept"), t("pending", { count }));
  else if (link === "quiet" || link === "syncing") says.push(t("synced"));
  else says.push(t("kept"));
  if (lost > 0) says.push(t("untaken", { count: lost }));
  const unsaved = saved === "failed";
  const look: Look =
    unsaved || lost > 0 || link === "signedOut" || link === "refused"
      ? "warn"
      : count === 0 && (link === "quiet" || link === "syncing")
        ? "good"
        : "plain";
  return (
    <div className={classNames("border-t border-line", looks[look])}>
      <div className="mx-auto flex min-h-9 max-w-[40rem] items-center gap-2 ps-3.5 pe-1.5 text-sm">
        <Icon name={icons[look]} className="size-4" />
        <p role="status" className="flex-1 py-1.5 leading-snug">
          {ready ? (unsaved ? t("failed") : says.join(" · ")) : null}
        </p>
        {link === "signedOut" ? (
          <a
            href={`${pathIn(locale, "/sign-in")}?next=/walks/${walk.id}/record`}
            className="flex min-h-11 items-center px-2 underline"
          >
            {t("signIn")}
          </a>
        ) : count > 0 && link !== "syncing" && link !== "offline" ? (
          <button type="button" onClick={engine.syncNow} className="min-h-11 cursor-pointer px-2 underline">
            {t("now")}
          </button>
        ) : null}
      </div>
    </div>
  );
}
