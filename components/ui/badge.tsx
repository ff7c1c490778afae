import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** `overdue` is cinnabar and stays reserved for what is late. */
export type Tone = "plain" | "action" | "good" | "warn" | "overdue" | "idle";

const tones: Record<Tone, string> = {
  plain: "bg-white text-soft border-line",
  action: "bg-action-tint text-action border-action-line",
  good: "bg-good-tint text-good border-good-line",
  warn: "bg-warn-tint text-warn border-warn-line",
  overdue: "bg-overdue-tint text-overdue border-overdue-line",
  idle: "bg-idle-tint text-idle border-line",
};

export function Badge({
  tone = "plain",
  children,
  className,
}: {
  tone?: Tone;
  children: ReactNode;
  className?: string;
}) {
  return <span className={classNames("badge", tones[tone], className)}>{children}</span>;
}
