import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { pictureTypes } from "@/domain/file";
import { ChosenPictures } from "./chosen-pictures";

interface Props {
  /** Ids of those that wait with the form. */
  pictures: readonly string[];
  names: readonly string[];
  labels: Record<"label" | "hint" | "remove" | "chosen" | "unchoose", string>;
  error?: string;
}

/** Pictures to take or choose; those that came before stay, and can be taken away. */
export function TellPictures({ pictures, names, labels, error }: Props) {
  return (
    <div className="flex flex-col gap-2">
      <Field id="pictures" label={labels.label} hint={labels.hint} error={error}>
        <ChosenPictures
          accept={pictureTypes.join(",")}
          describedBy={error ? "pictures-hint pictures-error" : "pictures-hint"}
          labels={labels}
        />
      </Field>
      {pictures.length > 0 ? (
        <ul className="flex flex-col gap-2">
          {pictures.map((id, at) => (
            <li
              key={id}
              className="flex items-center justify-between gap-2 rounded-md border border-line bg-white ps-3 md:text-sm"
            >
              <span className="flex items-center gap-2">
                <Icon name="check" className="size-4.5 text-good" />
                {names[at]}
              </span>
              <Button type="submit" name="step" value={`remove:${id}`} formNoValidate look="quiet">
                {labels.remove}
                <span className="sr-only">{names[at]}</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
