import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { controlLook } from "./control-look";

/** Grows with its text where the browser can. */
export function Textarea({ className, rows = 3, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={rows}
      className={classNames(controlLook, "field-sizing-content min-h-20 py-2 leading-relaxed", className)}
      {...rest}
    />
  );
}
