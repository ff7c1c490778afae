import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { SoftLink } from "./soft-link";

/** A link in running text or a list. */
export function TextLink({ className, ...rest }: ComponentProps<typeof SoftLink>) {
  return (
    <SoftLink
      className={classNames(
        "text-action underline decoration-action-line underline-offset-3 hover:decoration-action",
        className,
      )}
      {...rest}
    />
  );
}
