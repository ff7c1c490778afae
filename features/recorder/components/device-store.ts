import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { RefusalCode } from "@/domain/refusal";
import { merged } from "./adoption";
import { takeIn } from "./last-words";
import { pending, type Recording, untaken } from "./recording";

/** A picture on the device; its bytes go once the server has them, the small copy stays. */
export interface Photo {
  id: string;
  walkId: string;
  stepId: string | null;
  findingId: string | null;
  name: string;
  blob: Blob | null;
  small: Blob | null;
  uploaded: boolean;
  /** Taken away here, and to be taken away there. */
  removed: boolean;
  refused?: RefusalCode;
}

interface Tables extends DBSchema {
  recordings: { key: string; value: Recording };
  photos: { key: string; value: Photo; indexes: { walk: string } };
}
export type Device = IDBPDatabase<Tables>;

/** One database an account: who signs in next on the same device sees nothing of it. */
export async function openDevice(account: string): Promise<Device> {
  const device = await openDB<Tables>(`walk-${account}`, 1, {
    upgrade(database) {
      database.createObjectStore("recordings", { keyPath: "id" });
      database.createObjectStore("photos", { keyPath: "id" }).createIndex("walk", "walkId");
    },
    blocking: (_old, _new, event) => (event.target as IDBDatabase).close(),
  });
  await takeIn(account, (left) => keep(device, left)).catch(() => {}); // it stays where it was left
  return device;
}

/** Keeps a recording, together with what another window of this device has typed meanwhile. */
export async function keep(device: Device, recording: Recording): Promise<Recording> {
  const tx = device.transaction("recordings", "readwrite");
  const stored = await tx.store.get(recording.id);
  const all = stored ? merged(recording, stored) : recording;
  await tx.store.put(all);
  await tx.done;
  return all;
}

export const keptRecording = (device: Device, walkId: string): Promise<Recording | undefined> =>
  device.get("recordings", walkId);

export const keptPhotos = (device: Device, walkId: string): Promise<Photo[]> =>
  device.getAllFromIndex("photos", "walk", walkId);

export const keepPhoto = (device: Device, photo: Photo) => device.put("photos", photo);
export const forgetPhoto = (device: Device, id: string) => device.delete("photos", id);

/** A walk that is over and wholly on the server leaves the device. */
export async function forget(device: Device, walkId: string): Promise<void> {
  const tx = device.transaction(["recordings", "photos"], "readwrite");
  await tx.objectStore("recordings").delete(walkId);
  for (const id of await tx.objectStore("photos").index("walk").getAllKeys(walkId))
    await tx.objectStore("photos").delete(id);
  await tx.done;
}

export const unsent = (photos: readonly Photo[]): Photo[] =>
  photos.filter((photo) => (photo.removed ? photo.uploaded : !photo.uploaded && !photo.refused));

/** How much of a recording is on this device alone. */
export const leftOf = (recording: Recording, photos: readonly Photo[]): number =>
  pending(recording).length + untaken(recording).length + unsent(photos).length;

/** The walks of which something is on this device alone. */
export const leftBehind = (account: string): Promise<{ id: string; count: number }[]> =>
  opened(account, async (device) => {
    const left: { id: string; count: number }[] = [];
    for (const recording of await device.getAll("recordings")) {
      const count = leftOf(recording, await keptPhotos(device, recording.id));
      if (count > 0) left.push({ id: recording.id, count });
    }
    return left;
  });

export const forgetUnlessLeft = (account: string, walkId: string): Promise<void> =>
  opened(account, async (device) => {
    const recording = await keptRecording(device, walkId);
    if (recording && leftOf(recording, await keptPhotos(device, walkId)) === 0) await forget(device, walkId);
  });

async function opened<T>(account: string, work: (device: Device) => Promise<T>): Promise<T> {
  const device = await openDevice(account);
  try {
    return await work(device);
  } finally {
    device.close();
  }
}
