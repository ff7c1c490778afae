import Link from "next/link";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** A link in running text or a list; lists have many, so nothing is fetched before somebody asks. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      prefetch={false}
      className={classNames(
        "text-action underline decoration-action-line underline-offset-3 hover:decoration-action",
        className,
      )}
      {...rest}
    />
  );
}
