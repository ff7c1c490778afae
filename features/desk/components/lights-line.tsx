import Link from "next/link";
import { useTranslations } from "next-intl";
import { StandingLight } from "@/components/ui/standing-light";
import { listAddress } from "@/features/issues/queries/filter";
import type { Lights } from "../queries/lagging";

/** What is under way by its lights, in one line; each number opens its list. */
export function LightsLine({ lights: { open, standing } }: { lights: Lights }) {
  const t = useTranslations("desk.leader");
  return (
    <p className="flex flex-wrap items-center gap-x-4 text-sm">
      <Link
        href={listAddress({ status: ["open"] }) as never}
        prefetch={false}
        className="inline-flex min-h-8 items-center gap-1 hover:text-action hover:underline"
      >
        {t("open")} <strong className="font-semibold">{open}</strong>
      </Link>
      {(["red", "yellow", "green", "grey"] as const)
        .filter((name) => standing[name])
        .map((name) => (
          <Link
            key={name}
            href={listAddress({ status: ["open"], standing: [name] }) as never}
            prefetch={false}
            className="inline-flex min-h-8 items-center gap-1.5 hover:underline"
          >
            <StandingLight standing={name} />
            <strong className="font-semibold">{standing[name]}</strong>
          </Link>
        ))}
    </p>
  );
}
