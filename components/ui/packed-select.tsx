"use client";
import type { ComponentProps } from "react";
import { type Packed, unpack } from "./packed";
import { type Option, type OptionGroup, Select } from "./select";

export type PackedOptions = Packed<readonly (Option | OptionGroup)[]>;

type Props = Omit<ComponentProps<typeof Select>, "options"> & { options: PackedOptions };

/** A select of hundreds, on a page that does little else. */
export const PackedSelect = ({ options, ...rest }: Props) => <Select options={unpack(options)} {...rest} />;
