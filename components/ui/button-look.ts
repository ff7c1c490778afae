import { classNames } from "./class-names";

export type ButtonLook = "primary" | "secondary" | "quiet";
export type ButtonSize = "normal" | "small" | "large";

const looks: Record<ButtonLook, string> = {
  primary: "bg-action text-white border-action hover:bg-action-strong hover:border-action-strong",
  secondary: "bg-white text-ink border-edge hover:border-action hover:text-action",
  quiet: "bg-transparent text-action border-transparent hover:bg-action-tint",
};
/* At least 44 px where a thumb presses, tighter from the desk's width on. */
const sizes: Record<ButtonSize, string> = {
  small: "min-h-11 min-w-11 px-3 text-sm md:min-h-8 md:px-2.5",
  normal: "min-h-11 min-w-11 px-4 md:min-h-9 md:text-sm",
  large: "min-h-13 px-6 text-lg md:min-h-11 md:text-base",
};

/** The same look for what presses and what leads elsewhere. */
export const buttonLook = (look: ButtonLook = "secondary", size: ButtonSize = "normal", more?: string): string =>
  classNames(
    "inline-flex cursor-pointer items-center justify-center gap-1.5 rounded-md border font-medium no-underline transition-colors",
    "disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-soft print-hidden",
    looks[look],
    sizes[size],
    more,
  );
