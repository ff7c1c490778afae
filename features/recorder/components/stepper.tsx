"use client";

interface Props {
  label: string;
  unit: string;
  /** Null: nobody has noted it. */
  value: number | null;
  most: number;
  less: string;
  more: string;
  set: (value: number | null) => void;
}

const button =
  "size-12 shrink-0 cursor-pointer rounded-md border border-edge bg-white text-2xl leading-none text-action active:bg-action-tint disabled:border-line disabled:text-soft";

/** A small number for a thumb; below nought is “not noted”. */
export function Stepper({ label, unit, value, most, less, more, set }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend does not sit in a row
    <div role="group" aria-label={label} className="flex items-center gap-2">
      <span className="flex-1 text-sm text-soft">{label}</span>
      <button
        type="button"
        aria-label={less}
        className={button}
        disabled={value === null}
        onClick={() => set(value === 0 || value === null ? null : value - 1)}
      >
        −
      </button>
      <output className="min-w-14 text-center text-lg font-semibold" aria-live="polite">
        {value ?? "–"}
        <span className="ms-1 text-sm font-normal text-soft">{unit}</span>
      </output>
      <button
        type="button"
        aria-label={more}
        className={button}
        disabled={value === most}
        onClick={() => set(value === null ? 1 : value + 1)}
      >
        +
      </button>
    </div>
  );
}
