import { classNames } from "./class-names";

/** The rectangular blue stamp of a closed issue; never round, never red: that would imitate an official seal. */
export function Stamp({ children, note, className }: { children: string; note?: string; className?: string }) {
  return (
    <span
      className={classNames(
        "inline-flex shrink-0 -rotate-3 flex-col items-center rounded-sm border-2 border-action px-2.5 py-0.5 whitespace-nowrap text-action outline-1 -outline-offset-4 outline-action",
        className,
      )}
    >
      <span className="ps-[0.2em] text-lg leading-7 font-bold tracking-[0.2em]">{children}</span>
      {note ? <span className="pb-0.5 text-xs">{note}</span> : null}
    </span>
  );
}
