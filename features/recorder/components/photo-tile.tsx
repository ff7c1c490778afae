"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Icon } from "@/components/ui/icon";
import type { ShownPhoto } from "./record-photos";

/** A picture by its small copy: from the device, or from the server when there is a signal. */
export function PhotoTile({ photo, number, remove }: { photo: ShownPhoto; number: number; remove?: () => void }) {
  const t = useTranslations("recorder.photo");
  const [address, setAddress] = useState<string>();
  const { id, small, state } = photo;
  useEffect(() => {
    if (!small) return setAddress(state === "there" ? `/api/files/${id}?size=small` : undefined);
    const made = URL.createObjectURL(small);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [id, small, state]);
  return (
    <div className="relative size-20 rounded-md border border-line bg-sunken">
      {address ? (
        // biome-ignore lint/performance/noImgElement: from the device, or small already
        <img src={address} alt={t("alt", { number })} className="size-full rounded-md object-cover" />
      ) : (
        <Icon name="camera" className="m-auto mt-6 size-7 text-soft" />
      )}
      {state === "there" ? null : (
        <span className="absolute inset-x-0 bottom-0 rounded-b-md bg-white/90 text-center text-xs leading-5 text-warn">
          {t(state)}
        </span>
      )}
      {remove ? (
        <button
          type="button"
          onClick={remove}
          aria-label={t("remove", { number })}
          className="absolute -end-3 -top-3 grid size-11 cursor-pointer place-items-center"
        >
          <span className="grid size-6 place-items-center rounded-full border border-edge bg-white">
            <Icon name="close" className="size-3.5" />
          </span>
        </button>
      ) : null}
    </div>
  );
}
