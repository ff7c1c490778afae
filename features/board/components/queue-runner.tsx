"use client";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { HoldingProvider } from "@/components/form/holding";
import { type Decision, neighbour } from "@/domain/board";
import { type Sent, useHeldDecision } from "./held-decision";
import { QueueBar } from "./queue-bar";
import { decisionHead, useQueueKeys } from "./queue-keys";
import { SentList } from "./sent-list";
import { TakenBack } from "./taken-back";

export interface RunnerItem {
  duty: Decision;
  id: string;
  number: string | null;
  title: string;
}
const keyOf = ({ duty, id }: Pick<RunnerItem, "duty" | "id">) => `${duty}/${id}`;

/**
 * Works through a list of decisions, one a page: next, previous, decide, take back. What is decided is
 * kept back for some seconds (`held-decision.ts`) while the next one is already on screen.
 */
export function QueueRunner({
  path,
  items,
  more,
  children,
}: {
  path: string;
  items: readonly RunnerItem[];
  /** Further ones that are not listed. */
  more: number;
  children: ReactNode;
}) {
  const t = useTranslations("boardQueue");
  const router = useRouter();
  const here = usePathname().slice(path.length + 1);
  const [sent, setSent] = useState<readonly Sent[]>([]);
  const [back, setBack] = useState<{ key: string; input: unknown }>();
  const { waiting, keep, takeBack, send } = useHeldDecision((one) => {
    setSent((before) => [one, ...before]);
    router.refresh();
  });
  const keys = items.map(keyOf);
  const done = new Set(sent.flatMap(({ key, refusal, lost }) => (refusal || lost ? [] : [key])));
  if (waiting) done.add(waiting.key);
  const open = keys.filter((key) => !done.has(key));
  const state = useRef({ keys, here, done });
  state.current = { keys, here, done };

  const go = useCallback(
    (key: string | undefined) => router.push((key ? `${path}/${key}` : path) as never),
    [router, path],
  );
  const move = useCallback(
    (step: 1 | -1) => {
      const to = neighbour(state.current.keys, state.current.here, step, state.current.done);
      if (to) go(to);
    },
    [go],
  );
  const next = useCallback(() => move(1), [move]);
  const previous = useCallback(() => move(-1), [move]);
  const undo = useCallback(() => {
    const one = takeBack();
    if (!one) return;
    setBack({ key: one.key, input: one.held.input });
    go(one.key);
  }, [takeBack, go]);
  const [letters, setLetters] = useQueueKeys({ next, previous, undo });

  // Whoever works by ear or by keyboard stands at the head of what is next.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time it is another one
  useEffect(() => document.getElementById(decisionHead)?.focus(), [here]);

  const named = (key: string) => {
    const item = items.find((one) => keyOf(one) === key);
    return item ? `${item.number ?? ""} ${item.title}`.trim() : "";
  };
  const names = useRef(new Map<string, string>());
  for (const key of keys) names.current.set(key, named(key));
  const nameOf = (key: string) => names.current.get(key) ?? "";

  return (
    <HoldingProvider
      value={(held) => {
        const { keys: listed, here: key, done: over } = state.current;
        setBack(undefined);
        keep({ key, label: held.label, held });
        go(neighbour(listed, key, 1, new Set([...over, key])));
      }}
    >
      <QueueBar
        done={done.size}
        left={open.length + more}
        goesOn={open.some((key) => key !== here)}
        onNext={next}
        onPrevious={previous}
        letters={letters}
        setLetters={setLetters}
        waiting={waiting && { label: waiting.label, name: nameOf(waiting.key) }}
        onUndo={undo}
        onSend={send}
      />
      {back?.key === here ? <TakenBack input={back.input} /> : null}
      {children}
      <SentList
        sent={sent.map((one) => ({ ...one, name: nameOf(one.key), href: `${path}/${one.key}` }))}
        title={t("sent")}
      />
    </HoldingProvider>
  );
}
