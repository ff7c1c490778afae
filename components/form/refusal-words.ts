"use client";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useInstantWords } from "@/components/ui/instant";
import { partsOf } from "@/domain/field-problem";
import { isEnglish } from "@/domain/language";
import type { Refusal } from "@/domain/refusal";

type Words = (refusal: Refusal) => string;

/** A refusal as a sentence. States and days come in brackets; without them the sentence stands alone. */
export function useRefusalWords(): Words {
  const t = useTranslations("refusal");
  const state = useTranslations("state");
  const walkState = useTranslations("walkState");
  const painPointState = useTranslations("painPointState");
  const instructionState = useTranslations("instructionState");
  const orderState = useTranslations("orderState");
  const event = useTranslations("event");
  const format = useFormatter();
  const locale = useLocale();
  const instant = useInstantWords("instantShort");
  /** Who did what when, where somebody was faster. */
  const changeOf = ({ who, at, event: type }: NonNullable<Refusal["values"]>) => {
    const what = event.has(String(type) as never) ? event(String(type) as never) : "";
    return who && at ? `${who} · ${instant(new Date(at))} · ${what}` : "";
  };
  return ({ code, values = {} }) => {
    const name = String(values.state ?? "");
    // Their states are called like those of other things, so these say which they are.
    const said = values.of === "instruction" ? instructionState : values.of === "order" ? orderState : undefined;
    const stateWord = said?.has(name as never)
      ? said(name as never)
      : state.has(name as never)
        ? state(name as never)
        : walkState.has(name as never)
          ? walkState(name as never)
          : painPointState.has(name as never)
            ? painPointState(name as never)
            : "";
    const dayWord = (value: string | number | undefined) =>
      value ? format.dateTime(new Date(`${value}T12:00:00+08:00`), "day") : "";
    const day = dayWord(values.day);
    const bracket = (text: string) => (text ? (isEnglish(locale) ? ` (${text})` : `（${text}）`) : "");
    return t(code, {
      reference: "",
      count: 0,
      days: 0,
      megabytes: 0,
      ...values,
      state: bracket(stateWord),
      day: bracket(day),
      change: bracket(changeOf(values)),
      from: dayWord(values.from),
      to: dayWord(values.to),
    });
  };
}

/** A field's problem as a sentence. */
export function useProblemWords(): (problem: string | undefined) => string | undefined {
  const t = useTranslations("form.problem");
  return (problem) => {
    if (!problem) return undefined;
    const { code, limit } = partsOf(problem);
    return t.has(code as never) ? t(code as "tooLong", { limit }) : t("unknown");
  };
}
