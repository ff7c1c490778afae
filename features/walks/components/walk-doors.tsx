"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/form/action-button";
import { DialogForm } from "@/components/form/dialog-form";
import { TextareaField } from "@/components/form/textarea-field";
import { Alert } from "@/components/ui/alert";
import { buttonLook } from "@/components/ui/button-look";
import { Icon } from "@/components/ui/icon";
import type { WalkState } from "@/domain/walk";
import { cancelWalk, concludeWalk, walkReady } from "../actions";
import { cancelSchema } from "../schema";

interface Props {
  walk: { id: string; version: number; state: WalkState; isReady: boolean };
  headName: string;
  recorderName: string | null;
  isHead: boolean;
  may: { record: boolean; conclude: boolean; cancel: boolean };
  /** Under the doors. */
  children: ReactNode;
}

/** What can be done with a walk that is not over: record, say that it is recorded, sign, cancel. */
export function WalkDoors({ walk, headName, recorderName, isHead, may, children }: Props) {
  const t = useTranslations("walk.page");
  const target = { id: walk.id, version: walk.version };
  if (walk.state !== "planned" && walk.state !== "walking") return null;
  const walking = walk.state === "walking";
  const asks = walking && may.conclude;
  const tone = walking && (asks || walk.isReady) ? "warn" : "info";
  const said = !walking
    ? null
    : asks
      ? walk.isReady && recorderName
        ? t("concludeReady", { name: recorderName })
        : t("concludeTitle")
      : walk.isReady
        ? t("readyWaits", { name: headName })
        : t("walkingWaits", { name: headName });
  return (
    <section className="mb-4 flex flex-col gap-3 print-hidden">
      {said ? (
        <Alert tone={tone} title={said}>
          {asks ? t("concludeText") : null}
        </Alert>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        {may.record ? (
          // Loaded anew, so that it opens from the cache without a signal.
          <a
            href={`/walks/${walk.id}/record`}
            className={buttonLook(asks ? "secondary" : "primary", "large", "max-sm:w-full")}
          >
            <Icon name="walks" />
            {t(walking ? "record" : "begin")}
          </a>
        ) : null}
        {asks ? (
          <ActionButton action={concludeWalk} input={target} size="large">
            {t("conclude")}
          </ActionButton>
        ) : null}
        {walking && may.record && !isHead && !walk.isReady ? (
          <ActionButton action={walkReady} input={target} size="large" look="secondary">
            {t("ready")}
          </ActionButton>
        ) : null}
        {may.cancel ? (
          <DialogForm
            schema={cancelSchema}
            action={cancelWalk}
            fixed={target}
            defaultValues={{ reason: "" }}
            trigger={t("cancel")}
            title={t("cancel")}
            look="quiet"
            submit={t("cancel")}
          >
            <TextareaField name="reason" label={t("cancelReason")} hint={t("cancelHint")} required maxLength={1000} />
          </DialogForm>
        ) : null}
      </div>
      {children}
    </section>
  );
}
