"use client";
import { useId } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { type FieldProps, TextField } from "@/components/form/text-field";

/** A task by its code; typing a part of its name finds it among the 409. */
export function TaskField({
  tasks,
  hint,
  ...field
}: FieldProps & { tasks: readonly { code: string; title: string }[] }) {
  const list = useId();
  const { control } = useFormContext();
  const code = useWatch({ control, name: field.name }) as string | null;
  const chosen = tasks.find((task) => task.code === code);
  return (
    <>
      <TextField {...field} hint={chosen ? chosen.title : hint} list={list} autoComplete="off" />
      <datalist id={list}>
        {tasks.map((task) => (
          <option key={task.code} value={task.code}>
            {task.title}
          </option>
        ))}
      </datalist>
    </>
  );
}
