import Link from "next/link";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** A link in running text or a list. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      className={classNames(
        "text-action underline decoration-action-line underline-offset-3 hover:decoration-action",
        className,
      )}
      {...rest}
    />
  );
}
