/** Shared by input, select and textarea. 16 px on a phone, or the browser zooms in. */
export const controlLook =
  "w-full rounded-md border border-edge bg-white px-3 text-base text-ink placeholder:text-soft " +
  "hover:border-action focus:border-action aria-invalid:border-warn aria-invalid:bg-warn-tint " +
  "disabled:bg-sunken disabled:text-soft [&[readonly]]:bg-sunken md:px-2.5 md:text-sm";
