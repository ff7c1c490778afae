import { useTranslations } from "next-intl";
import { ClientWords } from "@/components/layout/client-words";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import type { Passed, RequestView } from "../queries/of-issue";
import { AskForms } from "./ask-forms";
import type { RequestContext } from "./request";
import { RequestItem } from "./request-item";

interface Props {
  views: readonly RequestView[];
  context: RequestContext;
  /** Shown to whoever decides. */
  passed: Passed | null;
}

/** 申请与协调: what was asked beside the way, what became of it, and what may be asked or decided now. */
export function RequestsCard({ views, context, passed }: Props) {
  const t = useTranslations("request");
  const asks = context.offers.some(({ requestId }) => requestId === undefined);
  if (views.length === 0 && !asks) return null;
  return (
    <Card id="requests" title={t("title")}>
      <ClientWords namespaces={["request"]}>
        <div className="flex flex-col gap-4">
          {passed ? (
            <Alert tone={passed.flagged ? "warn" : "info"} title={t("passed", { count: passed.units.length })}>
              {passed.units.join(" → ")}
              {passed.flagged ? <p>{t("passedFlag")}</p> : null}
            </Alert>
          ) : null}
          {views.length > 0 ? (
            <ol aria-label={t("list")} className="flex flex-col gap-4">
              {views.map((view) => (
                <RequestItem key={view.row.id} view={view} context={context} />
              ))}
            </ol>
          ) : null}
          {asks ? (
            <div className="flex flex-wrap gap-2 print-hidden">
              <AskForms context={context} />
            </div>
          ) : null}
        </div>
      </ClientWords>
    </Card>
  );
}
