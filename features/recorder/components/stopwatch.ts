import { currentValue, edited, type Recording, type Running } from "./recording";

// The stopwatch on a step: it runs on through a reload, and leaves whole minutes behind.

const minute = 60_000;

/** Starts a stopwatch, stopping whichever runs; the one that runs already is stopped. */
export function toggled(recording: Recording, step: string, what: Running["what"], now: number): Recording {
  const { running } = recording;
  const stopped = running ? stoppedAt(recording, now) : recording;
  return running?.step === step && running.what === what
    ? stopped
    : { ...stopped, running: { step, what, since: now } };
}

/** Adds the time that ran to its step. What rounding leaves over counts the next time. */
export function stoppedAt(recording: Recording, now: number): Recording {
  const { running } = recording;
  if (!running) return recording;
  const { step, what } = running;
  const value = currentValue(recording, "step", step);
  if (!value || value.removed) return { ...recording, running: null };
  const name = `${step}:${what}`;
  const ran = Math.max(0, now - running.since) + (recording.rest[name] ?? 0);
  const whole = Math.max(0, Math.round(ran / minute));
  const kept = { ...recording, running: null, rest: { ...recording.rest, [name]: ran - whole * minute } };
  return edited(kept, "step", step, { ...value, [what]: (value[what] ?? 0) + whole }, now);
}

/** `3:07`, with hours from the first on: `1:03:07`. */
export function clockFace(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number) => String(value).padStart(2, "0");
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
