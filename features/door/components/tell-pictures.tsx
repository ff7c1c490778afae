import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { pictureTypes } from "@/domain/file";

interface Props {
  /** Ids of those that wait with the form. */
  pictures: readonly string[];
  names: readonly string[];
  labels: Record<"label" | "hint" | "remove", string>;
  error?: string;
}

/** Pictures to take or choose; those that came before stay, and can be taken away. */
export function TellPictures({ pictures, names, labels, error }: Props) {
  return (
    <div className="flex flex-col gap-2">
      <Field id="pictures" label={labels.label} hint={labels.hint} error={error}>
        <input
          id="pictures"
          type="file"
          name="pictures"
          multiple
          accept={pictureTypes.join(",")}
          aria-describedby={error ? "pictures-hint pictures-error" : "pictures-hint"}
          className="block min-h-11 w-full min-w-0 rounded-md border border-edge bg-white p-1.5 text-sm file:me-3 file:min-h-8 file:cursor-pointer file:rounded-md file:border-0 file:bg-action-tint file:px-3 file:font-medium file:text-action"
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
