"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { undoSeconds } from "./held-decision";

interface Props {
  /** Decided since one began, kept back or sent. */
  done: number;
  /** Still to be decided, listed or not. */
  left: number;
  /** Whether there is another one to go to. */
  goesOn: boolean;
  onNext: () => void;
  onPrevious: () => void;
  letters: boolean;
  setLetters: (on: boolean) => void;
  /** Decided and not sent yet. */
  waiting: { label: string; name: string } | undefined;
  onUndo: () => void;
  onSend: () => void;
}

const keyLook = "rounded-sm border border-line bg-sunken px-1.5 font-mono text-xs text-ink";

/** On a button, for the eye; readers are told by `aria-keyshortcuts`. */
const Key = ({ children }: { children: string }) => (
  <span aria-hidden="true" className={`${keyLook} max-md:hidden`}>
    {children}
  </span>
);

/** Where one is in the queue, what was decided last, and the keys. */
export function QueueBar(props: Props) {
  const { done, left, goesOn, onNext, onPrevious, letters, setLetters, waiting, onUndo, onSend } = props;
  const t = useTranslations("boardQueue");
  return (
    <div className="sticky top-0 z-10 mb-4 rounded-lg border border-line bg-white px-3 py-2 shadow-card print-hidden">
      <div className="flex flex-wrap items-start gap-2">
        <Button size="small" onClick={onPrevious} disabled={!goesOn} aria-keyshortcuts={letters ? "K" : undefined}>
          <Icon name="left" className="size-4" />
          {t("previous")}
          {letters ? <Key>{t("keys.previous.key")}</Key> : null}
        </Button>
        <p
          className="min-w-20 py-1.5 text-center text-sm max-md:order-first max-md:w-full max-md:text-start"
          aria-live="polite"
        >
          {t("progress", { done, left })}
        </p>
        <Button size="small" onClick={onNext} disabled={!goesOn} aria-keyshortcuts={letters ? "J" : undefined}>
          {t("next")}
          {letters ? <Key>{t("keys.next.key")}</Key> : null}
          <Icon name="right" className="size-4" />
        </Button>
        <details className="ms-auto text-sm text-soft">
          <summary className="inline-flex min-h-11 min-w-11 cursor-pointer items-center md:min-h-8">
            {t("keys.title")}
          </summary>
          <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 py-2">
            {(["next", "previous", "decide", "nth", "submit", "undo"] as const).map((name) => (
              <div key={name} className="contents">
                <dt>
                  <kbd className={keyLook}>{t(`keys.${name}.key`)}</kbd>
                </dt>
                <dd>{t(`keys.${name}.does`)}</dd>
              </div>
            ))}
          </dl>
          <label className="flex min-h-11 items-center gap-2 md:min-h-8">
            <input type="checkbox" checked={letters} onChange={(event) => setLetters(event.target.checked)} />
            {t("keys.on")}
          </label>
        </details>
      </div>
      <div role="status" className="text-sm">
        {waiting ? (
          <div className="mt-2 flex flex-wrap items-center gap-2 border-t border-line pt-2">
            <span className="min-w-0 flex-1">
              {t("held", { label: waiting.label, name: waiting.name, seconds: undoSeconds })}
            </span>
            <Button size="small" onClick={onUndo} aria-keyshortcuts={letters ? "U" : undefined}>
              <Icon name="back" className="size-4" />
              {t("undo")}
              {letters ? <Key>{t("keys.undo.key")}</Key> : null}
            </Button>
            <Button size="small" look="quiet" onClick={onSend}>
              {t("sendNow")}
            </Button>
          </div>
        ) : null}
      </div>
    </div>
  );
}
