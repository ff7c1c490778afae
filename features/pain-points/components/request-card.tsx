import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Instant } from "@/components/ui/instant";
import { Written } from "@/components/ui/written";
import type { OpenRequest } from "../queries/requests";
import { DecideRequest } from "./decide-request";

interface Props {
  requests: readonly OpenRequest[];
  target: { id: string; version: number };
  decides: boolean;
}

/** 重办申请: what the citizen says, and the decision that is owed. */
export function RequestCard({ requests, target, decides }: Props) {
  const t = useTranslations("painPoint.request");
  const level = useTranslations("satisfaction");
  return requests.map((request) => (
    <Alert key={request.id} tone="warn" title={t("title")}>
      <p>
        {t(request.solved ? "solved" : "notSolved")} · {level(request.level)} ·{" "}
        <Instant value={request.askedAt} look="instantShort" />
      </p>
      {request.text ? (
        <p className="mt-1 whitespace-pre-line wrap-anywhere">
          <Written>{request.text}</Written>
        </p>
      ) : null}
      {decides ? (
        <div className="mt-3">
          <DecideRequest target={target} requestId={request.id} />
        </div>
      ) : null}
    </Alert>
  ));
}
