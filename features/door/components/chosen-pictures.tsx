"use client";
import { useEffect, useRef, useState } from "react";
import { Icon } from "@/components/ui/icon";

interface Props {
  accept: string;
  describedBy: string;
  labels: Record<"chosen" | "unchoose", string>;
}
interface Chosen {
  key: string;
  file: File;
  url: string;
  /** A kind of picture that this browser cannot show. */
  unseen: boolean;
}

const keyOf = ({ name, size, lastModified }: File) => `${name} ${size} ${lastModified}`;

/**
 * The plain file field; where scripts run it shows what was chosen, lets single pictures go, and
 * adds what is chosen later. Nothing leaves the device before the form is sent.
 */
export function ChosenPictures({ accept, describedBy, labels }: Props) {
  const [chosen, setChosen] = useState<Chosen[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const shown = useRef<Chosen[]>([]);

  const show = (next: Chosen[]) => {
    for (const { key, url } of shown.current) if (!next.some((one) => one.key === key)) URL.revokeObjectURL(url);
    shown.current = next;
    setChosen(next);
    const files = new DataTransfer();
    for (const { file } of next) files.items.add(file);
    if (input.current) input.current.files = files.files;
  };
  const add = () => {
    const fresh = [...(input.current?.files ?? [])]
      .filter((file) => !shown.current.some(({ key }) => key === keyOf(file)))
      .map((file) => ({ key: keyOf(file), file, url: URL.createObjectURL(file), unseen: false }));
    show([...shown.current, ...fresh]);
  };
  const hide = (key: string) =>
    setChosen((all) => all.map((one) => (one.key === key ? { ...one, unseen: true } : one)));
  const remove = (key: string) => {
    show(shown.current.filter((one) => one.key !== key));
    input.current?.focus();
  };
  useEffect(
    () => () => {
      for (const { url } of shown.current) URL.revokeObjectURL(url);
    },
    [],
  );

  return (
    <>
      <input
        ref={input}
        id="pictures"
        type="file"
        name="pictures"
        multiple
        accept={accept}
        onChange={add}
        aria-describedby={describedBy}
        className="block min-h-11 w-full min-w-0 rounded-md border border-edge bg-white p-1.5 text-sm file:me-3 file:min-h-8 file:cursor-pointer file:rounded-md file:border-0 file:bg-action-tint file:px-3 file:font-medium file:text-action"
      />
      {chosen.length > 0 ? (
        <ul aria-label={labels.chosen} className="mt-2 grid grid-cols-2 gap-2 sm:grid-cols-3">
          {chosen.map(({ key, file, url, unseen }) => (
            <li key={key} className="flex min-w-0 flex-col overflow-clip rounded-md border border-line bg-white">
              {unseen ? (
                <span className="grid h-28 place-items-center bg-sunken text-soft">
                  <Icon name="file" className="size-8" />
                </span>
              ) : (
                // biome-ignore lint/performance/noImgElement: a picture of this very device
                <img src={url} alt={file.name} onError={() => hide(key)} className="h-28 w-full object-cover" />
              )}
              <span className="truncate px-2 pt-1 text-sm text-soft" aria-hidden={!unseen}>
                {file.name}
              </span>
              <button
                type="button"
                onClick={() => remove(key)}
                className="inline-flex min-h-11 cursor-pointer items-center justify-center gap-1 text-sm font-medium text-action hover:underline"
              >
                <Icon name="close" className="size-4" />
                {labels.unchoose}
                <span className="sr-only">{file.name}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
