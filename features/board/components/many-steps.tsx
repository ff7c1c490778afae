"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState, useTransition } from "react";
import { RefusalAlert } from "@/components/form/refusal-alert";
import { useSubmission } from "@/components/form/submission";
import { Button } from "@/components/ui/button";
import type { Result } from "@/domain/refusal";
import type { ManyLine, Target } from "../commands/each";
import { type Many, ManyLines } from "./many-receipt";
import { receiptOf, toBeDone } from "./rehearsed";

interface Props {
  what: Many["what"];
  targets: readonly Target[];
  /** Rehearsed, or done. */
  send: (sent: { targets: Target[]; confirmed: boolean }) => Promise<Result<ManyLine[]>>;
  onDone: (many: Many) => void;
  onClose: () => void;
  children: ReactNode;
}

/** What is asked, then what would change, then it is done. */
export function ManySteps({ what, targets, send, onDone, onClose, children }: Props) {
  const t = useTranslations("boardMany");
  const ui = useTranslations("ui");
  const form = useTranslations("form");
  const router = useRouter();
  const [preview, setPreview] = useState<readonly ManyLine[]>();
  const [pending, start] = useTransition();
  const { send: submit, message, refused } = useSubmission(send);
  const go = (confirmed: boolean) =>
    start(async () => {
      const outcome = await submit({ targets: toBeDone(targets, preview), confirmed });
      if (!outcome.done) return;
      if (!confirmed) return setPreview(outcome.value);
      onDone({ what, lines: receiptOf(preview ?? [], outcome.value) });
      router.refresh();
    });
  const able = preview?.filter((line) => !line.refusal).length ?? 0;
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        go(preview !== undefined);
      }}
    >
      <RefusalAlert message={message} refused={refused} />
      {preview ? (
        <div>
          <p className="mb-2">{t("preview", { able, refused: preview.length - able })}</p>
          <div className="max-h-[50dvh] overflow-y-auto">
            <ManyLines many={{ what, lines: preview }} />
          </div>
        </div>
      ) : (
        children
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" disabled={pending || (preview !== undefined && able === 0)}>
          {pending ? form("saving") : preview ? t("confirm", { count: able }) : t("look")}
        </Button>
        {preview ? <Button onClick={() => setPreview(undefined)}>{t("change")}</Button> : null}
        <Button onClick={onClose}>{ui("cancel")}</Button>
      </div>
    </form>
  );
}
