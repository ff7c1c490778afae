import { v7 } from "uuid";
import { preparePhoto } from "./prepare-photo";
import type { RecorderEngine } from "./recorder-engine";
import { currentValue } from "./recording";

/** Where a picture hangs: on a step, or on a finding. */
export interface PhotoPlace {
  stepId: string | null;
  findingId: string | null;
}

export async function addPhotos(engine: RecorderEngine, files: Iterable<File>, place: PhotoPlace): Promise<void> {
  for (const file of files) {
    const id = v7();
    const photo = { id, walkId: engine.walkId, ...place, uploaded: false, removed: false };
    await engine.putPhoto({ ...photo, name: file.name || `${id}.jpg`, ...(await preparePhoto(file)) });
  }
  const { findingId } = place;
  const finding = findingId ? currentValue(engine.current().recording, "finding", findingId) : undefined;
  // A finding that had said nothing says something now.
  if (findingId && finding) engine.edit("finding", findingId, finding);
  engine.syncSoon();
}

/** One that the server has is taken away there too, when it can be reached. */
export async function removePhoto(engine: RecorderEngine, id: string): Promise<void> {
  const { photos, recording } = engine.current();
  const photo = photos.find((one) => one.id === id);
  const known = recording.photos.find((one) => one.id === id);
  if (photo && !photo.uploaded && !known) return engine.dropPhoto(id);
  const { stepId, findingId } = photo ?? known ?? { stepId: null, findingId: null };
  const bare = { id, walkId: engine.walkId, stepId, findingId, name: "", blob: null, small: null };
  await engine.putPhoto({ ...(photo ?? bare), uploaded: true, removed: true });
  engine.syncSoon();
}
