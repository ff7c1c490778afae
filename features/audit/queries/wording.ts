import { getTranslations } from "next-intl/server";
import type { EventType, Particular } from "@/domain/event";
import { maskPersonal } from "@/domain/text/masking";
import { allUnits } from "@/features/units/queries";

interface Values {
  (key: never): string;
  has(key: never): boolean;
}

/** What the particulars of an event are called and say; the one wording of page and export. */
export interface Wording {
  event: Awaited<ReturnType<typeof getTranslations<"event">>>;
  particular: Awaited<ReturnType<typeof getTranslations<"particular">>>;
  /** Namespaces whose keys stand as values in the events. */
  values: Partial<Record<Particular, Values>>;
  unitName(code: string): string;
  /** A state of this kind of subject. */
  stateName(type: string, state: string): string;
  /** Of a fact that is so or not. */
  flag(value: boolean): string;
  /** What taking back a grant is called that was never confirmed. */
  rejected: string;
  /** What stands between several values. */
  between?: string;
}

/** Every type of the law has its words, or this does not compile; one that is no longer in it shows as stored. */
export function eventWord(
  { type, particulars }: { type: string; particulars: Record<string, unknown> },
  { event, rejected }: Pick<Wording, "event" | "rejected">,
): string {
  if (type === "grantRevoked" && particulars.rejected) return rejected; // what was never held is not taken away
  return event.has(type as never) ? event(type as EventType) : type;
}

const unitValues: readonly Particular[] = ["lead", "partners", "unit", "by", "parent"];

function saidOf(name: string, value: unknown, wording: Wording): string {
  if (Array.isArray(value)) return value.map((one) => saidOf(name, one, wording)).join(wording.between ?? "、");
  if (name === "onBehalfOf") return String((value as { name?: unknown }).name ?? "");
  if (value !== null && typeof value === "object")
    return Object.entries(value)
      .map(([key, inner]) => `${key}: ${saidOf(key, inner, wording)}`)
      .join(", ");
  if (typeof value === "boolean") return wording.flag(value);
  const text = String(value);
  if ((unitValues as readonly string[]).includes(name)) return wording.unitName(text);
  const words = wording.values[name as Particular];
  // What officials wrote may quote a citizen: numbers of people do not show here either.
  return words?.has(text as never) ? words(text as never) : maskPersonal(text).text;
}

/** From which state to which; undefined where nothing moved. */
export function movedWords(
  { subjectType, fromState, toState }: { subjectType: string; fromState: string | null; toState: string | null },
  { stateName }: Pick<Wording, "stateName">,
): string | undefined {
  if (!toState) return undefined;
  return `${fromState ? stateName(subjectType, fromState) : "–"} → ${stateName(subjectType, toState)}`;
}

export interface Told {
  name: string;
  label: string;
  value: string;
}

/** The particulars in words, in the order in which they were written. */
export const particularsOf = (particulars: Record<string, unknown>, wording: Wording): Told[] =>
  Object.entries(particulars).map(([name, value]) => ({
    name,
    label: wording.particular.has(name as never) ? wording.particular(name as Particular) : name,
    value: saidOf(name, value, wording),
  }));

export async function auditWording(): Promise<Wording> {
  const [event, particular, units] = await Promise.all([
    getTranslations("event"),
    getTranslations("particular"),
    allUnits(),
  ]);
  const [role, kind, move, channel, quarantine, level, source, list] = await Promise.all([
    getTranslations("role"),
    getTranslations("kind"),
    getTranslations("move"),
    getTranslations("painPointChannel"),
    getTranslations("quarantineReason"),
    getTranslations("satisfaction"),
    getTranslations("source"),
    getTranslations("exportedList"),
  ]);
  const [preset, arrives, stage, verdict] = await Promise.all([
    getTranslations("webhookPreset"),
    getTranslations("arrival"),
    getTranslations("lookBackStage"),
    getTranslations("lookBackState"),
  ]);
  const [declined, ui, audit, orderPreset] = await Promise.all([
    getTranslations("declineReason"),
    getTranslations("ui"),
    getTranslations("audit"),
    getTranslations("orderPreset"),
  ]);
  const [rung, form] = await Promise.all([getTranslations("rung"), getTranslations("interviewForm")]);
  const states: Record<string, Values> = {
    issue: (await getTranslations("state")) as Values,
    walk: (await getTranslations("walkState")) as Values,
    painPoint: (await getTranslations("painPointState")) as Values,
    instruction: (await getTranslations("instructionState")) as Values,
    order: (await getTranslations("orderState")) as Values,
  };
  const names = new Map(units.map((unit) => [unit.code, unit.shortName]));
  const values = {
    role,
    kind,
    move,
    channel,
    quarantine,
    level,
    source,
    list,
    preset,
    arrives,
    orderPreset,
    stage,
    verdict,
    rung,
    form,
    reason: declined,
  };
  return {
    event,
    particular,
    values: values as Wording["values"],
    unitName: (code) => names.get(code) ?? code,
    flag: (value) => audit(value ? "yes" : "no"),
    rejected: audit("grantRejected"),
    between: ui("between"),
    stateName: (type, state) => (states[type]?.has(state as never) ? states[type](state as never) : state),
  };
}
