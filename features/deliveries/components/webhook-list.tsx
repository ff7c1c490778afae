"use client";
import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/form/action-button";
import { Badge } from "@/components/ui/badge";
import { Written } from "@/components/ui/written";
import type { WebhookPreset } from "@/domain/delivery";
import { disableWebhook, enableWebhook, testWebhook } from "../actions";
import { TestButton } from "./test-button";

interface Webhook {
  id: string;
  version: number;
  name: string;
  preset: WebhookPreset;
  host: string;
  unit: string;
  isSigned: boolean;
  isInUse: boolean;
}

/** Each receiver with what it hears of, a test, and a switch. */
export function WebhookList({ hooks }: { hooks: readonly Webhook[] }) {
  const t = useTranslations("admin.notices");
  const preset = useTranslations("webhookPreset");
  return (
    <ul className="divide-y divide-line">
      {hooks.map(({ id, version, name, host, unit, isSigned, isInUse, ...hook }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 first:pt-0">
          <div className="min-w-0 flex-1 basis-60">
            <p className="flex flex-wrap items-center gap-2 font-medium wrap-anywhere">
              <Written>{name}</Written>
              <Badge tone={isInUse ? "good" : "idle"}>{t(isInUse ? "inUse" : "outOfUse")}</Badge>
            </p>
            <p className="mt-0.5 text-sm wrap-anywhere text-soft">
              {preset(hook.preset)} · {host} · {t(isSigned ? "isSigned" : "isUnsigned")} · <Written>{unit}</Written>
            </p>
          </div>
          <div className="flex flex-wrap gap-2">
            <TestButton
              run={() => testWebhook({ id })}
              words={{ press: t("test"), arrived: t("tested"), failed: (problem) => t("testFailed", { problem }) }}
            />
            <ActionButton
              action={isInUse ? disableWebhook : enableWebhook}
              input={{ id, version }}
              look="secondary"
              size="small"
            >
              {t(isInUse ? "disable" : "enable")}
            </ActionButton>
          </div>
        </li>
      ))}
    </ul>
  );
}
