import type { ComponentProps } from "react";
import { type ButtonLook, type ButtonSize, buttonLook } from "./button-look";

type Props = ComponentProps<"button"> & { look?: ButtonLook; size?: ButtonSize };

export function Button({ look, size, className, type = "button", ...rest }: Props) {
  return <button type={type} className={buttonLook(look, size, className)} {...rest} />;
}
