import { type Messages, NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

/** What the shared client components say. */
const shared = [
  "form",
  "refusal",
  "state",
  "walkState",
  "painPointState",
  "instructionState",
  "orderState",
  "event",
  "ui",
] as const satisfies readonly (keyof Messages)[];

interface Props {
  /** Further namespaces that client components inside say; the rest stays on the server. */
  namespaces?: readonly (keyof Messages)[];
  children: ReactNode;
}

/** Hands client components their words, and only theirs. Wrap a feature's client part in it. */
export async function ClientWords({ namespaces = [], children }: Props) {
  const all = await getMessages();
  const picked = Object.fromEntries([...shared, ...namespaces].map((name) => [name, all[name]]));
  return <NextIntlClientProvider messages={picked as Messages}>{children}</NextIntlClientProvider>;
}
