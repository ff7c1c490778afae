import { edited, emptyRecording, type Recording, type StepValue } from "@/features/recorder/components/recording";
import type { Recorded } from "@/features/walks/schema";

// What a device has noted, and what the server answers.

export const step: StepValue = {
  position: 1,
  name: "申请",
  minutes: null,
  waitingMinutes: null,
  trips: null,
  documents: [],
  note: "",
  removed: false,
};
export const server = (version: number, more: Partial<Recorded> = {}): Recorded => ({
  state: "walking",
  version,
  summary: { text: "", editedAt: 0 },
  daysTaken: { days: null, editedAt: 0 },
  steps: [],
  answers: [],
  findings: [],
  photos: [],
  ...more,
});
export const typed = (...names: [key: string, at: number, more?: Partial<StepValue>][]): Recording =>
  names.reduce((all, [key, at, more]) => edited(all, "step", key, { ...step, ...more }, at), emptyRecording("w"));
