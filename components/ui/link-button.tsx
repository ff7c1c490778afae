import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, type ButtonSize, buttonLook } from "./button-look";

type Props = ComponentProps<typeof Link> & { look?: ButtonLook; size?: ButtonSize };

/** Looks like a button, leads like a link. */
export function LinkButton({ look, size, className, ...rest }: Props) {
  return <Link className={buttonLook(look, size, className)} {...rest} />;
}
