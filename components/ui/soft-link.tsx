import type { ComponentProps } from "react";

/**
 * A link that `SoftLinks` follows without a new document. Lists have dozens: `next/link` would hand
 * each to the browser as a component of its own, drawn, sent and woken by itself.
 */
export const SoftLink = (props: ComponentProps<"a"> & { href: string }) => <a data-soft="" {...props} />;
