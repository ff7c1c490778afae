import type { ComponentProps, ReactNode } from "react";

/** The whole line is the target. */
export function Checkbox({ label, hint, ...rest }: ComponentProps<"input"> & { label: ReactNode; hint?: ReactNode }) {
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-2.5 py-2 md:min-h-9 md:py-1.5 md:text-sm">
      <input type="checkbox" className="mt-0.5 size-5 shrink-0 accent-action md:size-4.5" {...rest} />
      <span>
        {label}
        {hint ? <span className="block text-sm text-soft">{hint}</span> : null}
      </span>
    </label>
  );
}
