import { classNames } from "./class-names";
import { Icon } from "./icon";

export interface Step {
  label: string;
  note?: string;
  state: "done" | "current" | "ahead";
}

/** Where one stands on a way of a few steps; a phone shows the words of the current one alone. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol aria-label={label} className="flex pb-1">
      {steps.map((step, index) => (
        <li
          key={step.label}
          aria-current={step.state === "current" ? "step" : undefined}
          className="relative flex min-w-0 flex-1 flex-col items-center px-1 text-center"
        >
          {index > 0 ? (
            <span
              className={classNames(
                "absolute top-3 right-1/2 left-[-50%] h-0.5",
                step.state === "ahead" ? "bg-line" : "bg-action",
              )}
              aria-hidden="true"
            />
          ) : null}
          <span
            className={classNames(
              "relative z-1 grid size-6 place-items-center rounded-full border-2 text-xs",
              step.state === "done" && "border-action bg-action text-white",
              step.state === "current" && "border-action bg-white font-bold text-action",
              step.state === "ahead" && "border-edge bg-white text-soft",
            )}
          >
            {step.state === "done" ? <Icon name="check" className="size-3.5" /> : index + 1}
          </span>
          <span
            className={classNames(
              "mt-1 text-sm whitespace-nowrap",
              step.state === "current" ? "font-semibold text-action" : "max-sm:sr-only",
              step.state === "ahead" && "text-soft",
            )}
          >
            {step.label}
          </span>
          {step.note ? (
            <span
              className={classNames(
                "text-xs whitespace-nowrap text-soft",
                step.state !== "current" && "max-sm:sr-only",
              )}
            >
              {step.note}
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
