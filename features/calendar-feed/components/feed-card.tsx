"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionButton } from "@/components/form/action-button";
import { useHydrated } from "@/components/form/hydrated";
import { RefusalAlert } from "@/components/form/refusal-alert";
import { useSubmission } from "@/components/form/submission";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { renewFeed, revokeFeed } from "../actions";

/** Makes the address of one's calendar, shows it once, and takes it back. */
export function FeedCard({ exists }: { exists: boolean }) {
  const t = useTranslations("calendarFeed");
  const ready = useHydrated();
  const [address, setAddress] = useState<string>();
  const { send, message, refused } = useSubmission(renewFeed);
  const press = async () => {
    const outcome = await send({ renew: true });
    if (outcome.done) setAddress(outcome.value.address);
  };
  const isThere = exists || address !== undefined;
  return (
    <div className="grid gap-3">
      <p>{t(isThere ? "on" : "off")}</p>
      {address ? (
        <Alert tone="warn" role="status" title={t("once")}>
          <p className="mt-1 font-mono text-sm wrap-anywhere select-all">{address}</p>
        </Alert>
      ) : null}
      <RefusalAlert message={message} refused={refused} />
      <div className="flex flex-wrap gap-2">
        <Button look="secondary" disabled={!ready} onClick={press}>
          {t(isThere ? "renew" : "make")}
        </Button>
        {exists ? (
          <ActionButton action={revokeFeed} input={{ revoke: true }} look="secondary">
            {t("revoke")}
          </ActionButton>
        ) : null}
      </div>
    </div>
  );
}
