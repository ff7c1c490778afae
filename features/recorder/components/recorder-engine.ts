import type { Refusal } from "@/domain/refusal";
import type { Recorded } from "@/features/walks/schema";
import { adopted, merged } from "./adoption";
import { deviceNow } from "./device-clock";
import {
  type Device,
  forget,
  forgetPhoto,
  keep,
  keepPhoto,
  keptPhotos,
  keptRecording,
  leftOf,
  openDevice,
  type Photo,
} from "./device-store";
import { leave, takeBack } from "./last-words";
import { edited, emptyRecording, isOpen, type Kind, type Recording, type Values } from "./recording";
import { toggled } from "./stopwatch";
import { SyncRounds } from "./sync-rounds";

/** `offline`: the device says so; `unanswered`: the server did not answer, it is tried again by itself. */
export type Link = "quiet" | "syncing" | "offline" | "unanswered" | "signedOut" | "refused";

export interface RecorderState {
  /** The device's own store has been read; before, nothing can be typed. */
  ready: boolean;
  recording: Recording;
  photos: Photo[];
  saved: "saved" | "saving" | "failed";
  link: Link;
  refusal?: Refusal;
}

/**
 * Keeps what is typed: first on the device, at every stroke, then on the server when it can be
 * reached. The screen only draws `current()`.
 */
export class RecorderEngine {
  readonly account: string;
  readonly walkId: string;
  #state: RecorderState;
  #device: Device | undefined;
  #writing: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;
  #written: Recording | undefined;
  #listeners = new Set<() => void>();
  #initial: Recorded;
  #rounds: SyncRounds;

  constructor(account: string, walkId: string, initial: Recorded) {
    this.account = account;
    this.walkId = walkId;
    this.#initial = initial;
    const recording = adopted(emptyRecording(walkId), initial);
    this.#state = { ready: false, recording, photos: [], saved: "saved", link: "quiet" };
    this.#rounds = new SyncRounds(this);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  current = (): RecorderState => this.#state;

  set(change: Partial<RecorderState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** Opens the device's store, goes on from what it holds, and listens for signal. */
  start(): () => void {
    const whole = new AbortController();
    void this.#open(whole.signal);
    const on = (target: EventTarget, name: string, listen: () => void) =>
      target.addEventListener(name, listen, { signal: whole.signal });
    on(window, "online", () => this.#rounds.now());
    on(window, "offline", () => this.set({ link: "offline" }));
    on(window, "pagehide", () => this.#leave());
    on(document, "visibilitychange", () => {
      if (document.visibilityState === "hidden") return this.#leave();
      void this.#reread();
      this.#rounds.now();
    });
    return () => {
      whole.abort();
      this.#rounds.stop();
      this.#device?.close();
      this.#device = undefined;
    };
  }

  async #open(signal: AbortSignal): Promise<void> {
    try {
      const device = await openDevice(this.account);
      if (signal.aborted) return device.close();
      this.#device = device;
      // Asks the browser not to clear this away when space runs short.
      void navigator.storage?.persist?.().catch(() => false);
      await this.#reread();
    } catch {
      this.set({ saved: "failed" }); // private windows may refuse; typing goes on, and the screen says so
    }
    this.set({ ready: true, link: navigator.onLine ? "quiet" : "offline" });
    this.#rounds.now();
  }

  /** What was left here the last time, and what another window of this device has typed. */
  async #reread(): Promise<void> {
    if (!this.#device) return;
    const stored = await keptRecording(this.#device, this.walkId);
    this.set({ photos: await keptPhotos(this.#device, this.walkId) });
    if (!stored) return;
    const { ready, recording } = this.#state;
    // The page may come from the cache, and is then older than what the device knows.
    this.set({ recording: ready ? merged(recording, stored) : adopted(stored, this.#initial) });
  }

  /** Writes to the device, one after the other; a write that has not begun takes later strokes along. */
  #keep(): Promise<void> {
    this.#next ??= this.#writing.then(() => {
      this.#next = undefined;
      this.#writing = this.#write();
      return this.#writing;
    });
    return this.#next;
  }

  async #write(): Promise<void> {
    if (!this.#device) return;
    const { recording } = this.#state;
    try {
      const all = await keep(this.#device, recording);
      this.#written = recording;
      if (!this.#next) takeBack(this.account, this.walkId);
      this.set({ recording: merged(this.#state.recording, all), saved: this.#next ? "saving" : "saved" });
    } catch {
      this.set({ saved: "failed" });
    }
  }

  /** The page goes: what is not written yet is left where writing takes no time. */
  #leave(): void {
    const { ready, recording } = this.#state;
    if (ready && this.#device && recording !== this.#written) leave(this.account, recording);
    this.#rounds.now();
  }

  change(change: (recording: Recording) => Recording): void {
    const recording = change(this.#state.recording);
    if (recording === this.#state.recording) return;
    this.set({ recording, saved: this.#state.saved === "failed" ? "failed" : "saving" });
    void this.#keep();
    this.#rounds.soon();
  }

  /** Takes over what the server answered. */
  adopt(recorded: Recorded, sent: Parameters<typeof adopted>[2]): Promise<void> {
    this.set({ recording: adopted(this.#state.recording, recorded, sent) });
    return this.#keep();
  }

  edit<K extends Kind>(kind: K, key: string, value: Values[K]): void {
    if (this.#state.ready && isOpen(this.#state.recording))
      this.change((recording) => edited(recording, kind, key, value, deviceNow()));
  }

  toggleWatch(step: string, what: "minutes" | "waitingMinutes"): void {
    this.change((recording) => toggled(recording, step, what, deviceNow()));
  }

  /** A picture as it is now: on the device, and only then on the screen. */
  async putPhoto(photo: Photo): Promise<void> {
    try {
      if (this.#device) await keepPhoto(this.#device, photo);
    } catch {
      this.set({ saved: "failed" });
    }
    const others = this.#state.photos.filter(({ id }) => id !== photo.id);
    this.set({ photos: [...others, photo].sort((a, b) => (a.id < b.id ? -1 : 1)) });
  }

  async dropPhoto(id: string): Promise<void> {
    this.set({ photos: this.#state.photos.filter((photo) => photo.id !== id) });
    if (this.#device) await forgetPhoto(this.#device, id);
  }

  syncSoon = (): void => this.#rounds.soon();
  syncNow = (): void => this.#rounds.now();

  /** A walk that is over and wholly on the server need not stay on a telephone. */
  async tidy(): Promise<void> {
    const { recording, photos } = this.#state;
    if (this.#device && !isOpen(recording) && leftOf(recording, photos) === 0) await forget(this.#device, this.walkId);
  }
}
