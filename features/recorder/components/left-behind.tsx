"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { forgetUnlessLeft, leftBehind } from "./device-store";

interface Props {
  account: string;
  /** Only of this walk. */
  walkId?: string;
  /** That walk is over: what the server has of it need not stay on a telephone. */
  over?: boolean;
}

/** Says on other pages that this device still holds what the server does not have. */
export function LeftBehind({ account, walkId, over = false }: Props) {
  const t = useTranslations("recorder.left");
  const [left, setLeft] = useState<{ id: string; count: number }[]>([]);
  useEffect(() => {
    const read = async () => {
      if (walkId && over) await forgetUnlessLeft(account, walkId);
      setLeft(await leftBehind(account));
    };
    read().catch(() => {}); // without the device's store there is nothing to say
  }, [account, walkId, over]);
  const shown = left.filter(({ id }) => !walkId || id === walkId);
  if (shown.length === 0) return null;
  return (
    <Alert tone="warn" title={t("title")} className="mb-4">
      <ul>
        {shown.map(({ id, count }) => (
          <li key={id}>
            {t("one", { count })} {/* Loaded anew, so that it opens from the cache without a signal. */}
            <a href={`/walks/${id}/record`} className="inline-flex min-h-11 items-center underline md:min-h-8">
              {t("open")}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
