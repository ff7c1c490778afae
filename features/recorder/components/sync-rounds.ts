import { faults } from "@/domain/fault";
import type { Refusal } from "@/domain/refusal";
import { deviceNow } from "./device-clock";
import { type Photo, unsent } from "./device-store";
import type { RecorderEngine } from "./recorder-engine";
import { pending, snapshotOf } from "./recording";
import { NoAnswer, sendPhoto, sendSnapshot, takePhotoAway } from "./sync-client";

/** After the last stroke; while somebody types without a pause, at least this often. */
const pause = 2_500;
const longestPause = 12_000;
const firstRetry = 4_000;
const slowestRetry = 300_000;
/** Worth another try without anybody doing anything. */
const passing: readonly Refusal["code"][] = ["unexpected", "tooManyRequests", ...faults];

/** When the device talks to the server: soon after an edit, at once with new signal, ever more rarely in vain. */
export class SyncRounds {
  #engine: RecorderEngine;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since: number | undefined;
  #failures = 0;
  #running = false;
  #again = false;

  constructor(engine: RecorderEngine) {
    this.#engine = engine;
  }

  soon(): void {
    this.#since ??= deviceNow();
    this.#failures = 0;
    this.#after(Math.min(pause, Math.max(0, this.#since + longestPause - deviceNow())));
  }

  now(): void {
    if (this.#engine.current().ready) void this.#round();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #after(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#round(), wait);
  }

  async #round(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#running) {
      this.#again = true;
      return;
    }
    if (!navigator.onLine) return this.#engine.set({ link: "offline" });
    this.#running = true;
    this.#since = undefined;
    this.#engine.set({ link: "syncing", refusal: undefined });
    try {
      const refusal = (await this.#words()) ?? (await this.#pictures());
      if (!refusal) this.#failures = 0;
      this.#engine.set(
        refusal ? { link: refusal.code === "signedOut" ? "signedOut" : "refused", refusal } : { link: "quiet" },
      );
      if (refusal && passing.includes(refusal.code)) this.#retry();
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      this.#engine.set({ link: navigator.onLine ? "unanswered" : "offline" });
      this.#retry();
    } finally {
      this.#running = false;
      if (this.#again || (this.#failures === 0 && this.#engine.current().link === "quiet" && this.#left() > 0))
        this.#after(pause);
      this.#again = false;
    }
  }

  #retry(): void {
    this.#after(Math.min(slowestRetry, firstRetry * 2 ** this.#failures++));
  }

  #left(): number {
    return pending(this.#engine.current().recording).length + this.#sendable().length;
  }

  /** A finding's pictures wait until its draft is there. */
  #sendable(): Photo[] {
    const { recording, photos } = this.#engine.current();
    return unsent(photos).filter(({ findingId }) => {
      const finding = findingId ? recording.items[`finding:${findingId}`] : undefined;
      return !findingId || (finding !== undefined && finding.acked > 0 && !finding.untaken);
    });
  }

  async #words(): Promise<Refusal | undefined> {
    const { recording, photos } = this.#engine.current();
    const withPhoto = new Set(photos.flatMap(({ findingId, removed }) => (findingId && !removed ? [findingId] : [])));
    const answer = await sendSnapshot(snapshotOf(recording, this.#engine.account, deviceNow(), withPhoto));
    if (!answer.ok) return answer.refusal;
    const { recorded, untaken } = answer.value;
    await this.#engine.adopt(recorded, { recording, untaken });
    const there = new Set(recorded.photos.map(({ id }) => id));
    for (const photo of photos) {
      // Taken away on another device, or arrived though the answer was lost.
      if (photo.uploaded && !there.has(photo.id)) await this.#engine.dropPhoto(photo.id);
      if (!photo.uploaded && there.has(photo.id)) await this.#arrived(photo);
    }
    await this.#engine.tidy();
  }

  /** One after the other: the words are there by now, and a hall's signal is thin. */
  async #pictures(): Promise<Refusal | undefined> {
    for (const photo of this.#sendable()) {
      const answer = photo.removed ? await takePhotoAway(photo.id) : await sendPhoto(photo);
      if (answer.ok || (photo.removed && answer.refusal.code === "notFound"))
        await (photo.removed ? this.#engine.dropPhoto(photo.id) : this.#arrived(photo));
      else if (answer.refusal.code === "signedOut" || passing.includes(answer.refusal.code)) return answer.refusal;
      else await this.#engine.putPhoto({ ...photo, refused: answer.refusal.code, removed: false });
    }
    await this.#engine.tidy();
  }

  #arrived = (photo: Photo) => this.#engine.putPhoto({ ...photo, blob: null, uploaded: true });
}
