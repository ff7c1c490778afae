import { useId } from "react";
import { Input } from "./input";

interface Props {
  name?: string;
  /** Said to readers; the placeholder says what may be searched for. */
  label: string;
  placeholder: string;
  value: string | undefined;
}

/** First in a `FilterBar`, beside its button. */
export function SearchField({ name = "q", label, placeholder, value }: Props) {
  const id = useId();
  return (
    <div className="min-w-0 flex-1 basis-40">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <Input
        id={id}
        type="search"
        name={name}
        maxLength={100}
        placeholder={placeholder}
        defaultValue={value ?? ""}
        key={value ?? ""}
      />
    </div>
  );
}
