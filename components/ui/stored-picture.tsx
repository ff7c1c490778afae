"use client";
import { useState } from "react";
import { classNames } from "./class-names";

interface Props {
  id: string;
  alt: string;
  /** Said in its place where its bytes are gone or cannot be read. */
  gone: string;
  className: string;
}

/** A stored picture by its small copy, which asks permission each time. */
export function StoredPicture({ id, alt, gone, className }: Props) {
  const [isGone, setGone] = useState(false);
  if (isGone)
    return (
      <span
        className={classNames("flex flex-col items-center justify-center p-1 text-center text-xs text-ink", className)}
      >
        <span className="line-clamp-2">{alt}</span>
        <span className="text-warn">{gone}</span>
      </span>
    );
  return (
    // biome-ignore lint/performance/noImgElement: the server made it small
    <img
      ref={(image) => {
        // It may have failed before anybody listened.
        if (image?.complete && image.naturalWidth === 0) setGone(true);
      }}
      src={`/api/files/${id}?size=small`}
      alt={alt}
      loading="lazy"
      onError={() => setGone(true)}
      className={className}
    />
  );
}
