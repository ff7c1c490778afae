"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import type { RefusalCode } from "@/domain/refusal";
import { FormAlert } from "./form-alert";

const outdated: readonly RefusalCode[] = ["changedMeanwhile", "notNow"];

interface Props {
  message: string | undefined;
  refused: RefusalCode | undefined;
}

/** What was refused and why; where the page is behind, the way to the newest state without losing a word. */
export function RefusalAlert({ message, refused }: Props) {
  const t = useTranslations("form");
  const router = useRouter();
  const [pending, start] = useTransition();
  const [fresh, setFresh] = useState<string>();
  const asked = useRef(false);
  useEffect(() => {
    if (pending || !asked.current) return;
    asked.current = false;
    setFresh(message);
  }, [pending, message]);
  const refresh = () => {
    asked.current = true;
    start(() => router.refresh());
  };
  const behind = message !== undefined && refused !== undefined && outdated.includes(refused);
  return (
    <FormAlert message={message}>
      {behind ? (
        fresh === message ? (
          <p role="status" className="mt-1 font-medium">
            {t("refreshed")}
          </p>
        ) : (
          <Button size="small" onClick={refresh} disabled={pending} className="mt-2">
            {pending ? t("refreshing") : t("refresh")}
          </Button>
        )
      ) : null}
    </FormAlert>
  );
}
