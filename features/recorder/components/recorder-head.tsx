"use client";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Written } from "@/components/ui/written";
import { RecorderStatus } from "./recorder-status";
import { useRecorder } from "./use-recorder";

const way = "grid size-12 shrink-0 place-items-center";

export function RecorderHead() {
  const t = useTranslations("recorder");
  const { walk, link } = useRecorder();
  return (
    <header className="sticky top-0 z-20 border-b border-line bg-white">
      <div className="mx-auto flex max-w-[40rem] items-center gap-1 pe-3">
        {/* A plain link: the way out loads a page anew, so without a signal there is none. */}
        {link === "offline" ? (
          <span className={`${way} text-idle-dot`}>
            <Icon name="left" />
          </span>
        ) : (
          <a href={`/walks/${walk.id}`} aria-label={t("back")} className={`${way} text-action`}>
            <Icon name="left" />
          </a>
        )}
        <h1 className="min-w-0 flex-1 truncate leading-tight font-semibold">
          <Written>{walk.title}</Written>
          <span className="block truncate text-xs font-normal text-soft">{walk.target}</span>
        </h1>
      </div>
      <RecorderStatus />
    </header>
  );
}
