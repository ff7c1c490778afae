"use client";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { PhotoTile } from "./photo-tile";
import { addPhotos, type PhotoPlace, removePhoto } from "./recorder-photos";
import { isOpen } from "./recording";
import { type Recorder, useRecorder } from "./use-recorder";

export interface ShownPhoto {
  id: string;
  /** On this device; without one it is asked of the server. */
  small: Blob | null;
  state: "there" | "waiting" | "refused";
}

/** The pictures of a step or a finding, from this device and from others. */
export function photosAt(
  { photos, recording }: Pick<Recorder, "photos" | "recording">,
  place: PhotoPlace,
): ShownPhoto[] {
  const here = ({ stepId, findingId }: PhotoPlace) =>
    place.findingId ? findingId === place.findingId : stepId === place.stepId && !findingId;
  const mine = photos.filter(here);
  const theirs = recording.photos.filter((photo) => here(photo) && !mine.some(({ id }) => id === photo.id));
  return [
    ...theirs.map(({ id }) => ({ id, small: null, state: "there" }) as const),
    ...mine
      .filter(({ removed }) => !removed)
      .map(({ id, small, uploaded, refused }) => ({
        id,
        small,
        state: refused ? ("refused" as const) : uploaded ? ("there" as const) : ("waiting" as const),
      })),
  ];
}

/** The camera is one tap away; a picture is kept on the device until it has been sent. */
export function RecordPhotos({ place }: { place: PhotoPlace }) {
  const t = useTranslations("recorder.photo");
  const id = useId();
  const recorder = useRecorder();
  const { engine, recording } = recorder;
  const [busy, setBusy] = useState(false);
  const shown = photosAt(recorder, place);
  const open = isOpen(recording);
  async function take(files: FileList | null) {
    setBusy(true);
    await addPhotos(engine, files ?? [], place);
    setBusy(false);
  }
  return (
    <div className="flex flex-wrap items-center gap-3">
      {shown.map((photo, index) => (
        <PhotoTile
          key={photo.id}
          photo={photo}
          number={index + 1}
          remove={open ? () => void removePhoto(engine, photo.id) : undefined}
        />
      ))}
      {open ? (
        <label
          htmlFor={id}
          className="flex min-h-12 cursor-pointer items-center gap-2 rounded-md border border-edge bg-white px-4 font-medium has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-action"
        >
          <Icon name="camera" />
          {busy ? t("preparing") : t("take")}
          <input
            id={id}
            type="file"
            accept="image/jpeg,image/png,image/webp"
            capture="environment"
            className="sr-only"
            onChange={(event) => {
              const { files } = event.target;
              void take(files).then(() => {
                event.target.value = "";
              });
            }}
          />
        </label>
      ) : null}
    </div>
  );
}
