/** Drawn on a 24 grid with one stroke; always beside a word, so hidden from readers. */
const paths = {
  desk: "M4 5h16v14H4z M4 10h16 M9 10v9",
  tasks: "M4 4h6v6H4z M14 4h6v6h-6z M4 14h6v6H4z M14 14h6v6h-6z",
  walks:
    "M6 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4z M18 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4z M8 17h7a3 3 0 0 0 0-6H9a3 3 0 0 1 0-6h7",
  issues: "M8 6h12 M8 12h12 M8 18h12 M4 6h.01 M4 12h.01 M4 18h.01",
  painPoints: "M4 5h16v11h-8l-4.5 4v-4H4z M8 9h8 M8 12.5h5",
  instructions: "M15.5 4.5l4 4L8 20H4v-4z M13 7l4 4 M13 20h7",
  lookBacks: "M4 12a8 8 0 1 0 2.6-5.9 M4 4v4.5h4.5 M12 8v4.5l3 1.8",
  notices: "M6 17V11a6 6 0 0 1 12 0v6l2 2H4z M10 21.5h4",
  orders: "M6 3h9l4 4v14H6z M15 3v4h4 M12.5 10v4.5 M12.5 17.5h.01",
  figures: "M4 20h16 M7 20v-7 M12 20V5 M17 20v-10",
  accounts: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z M4 21c0-4 3.6-6 8-6s8 2 8 6",
  audit: "M6 3h9l4 4v14H6z M15 3v4h4 M9 12h7 M9 16h7",
  system:
    "M12 15.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z M12 2.5v3 M12 18.5v3 M2.5 12h3 M18.5 12h3 M5.3 5.3l2.1 2.1 M16.6 16.6l2.1 2.1 M5.3 18.7l2.1-2.1 M16.6 7.4l2.1-2.1",
  check: "M5 12.5l4.5 4.5L19 7.5",
  warning: "M12 4l9.5 16.5h-19z M12 10v4.5 M12 17.5h.01",
  info: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M12 11v5.5 M12 7.5h.01",
  down: "M6 9l6 6 6-6",
  right: "M9 6l6 6-6 6",
  left: "M15 6l-6 6 6 6",
  back: "M9 6L4 11l5 5 M4 11h11a5 5 0 0 1 0 10h-3",
  plus: "M12 5v14 M5 12h14",
  close: "M6 6l12 12 M18 6L6 18",
  camera: "M4 8h3.5L9 5.5h6L16.5 8H20v11H4z M12 16.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4z",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M12 7v5l3.5 2",
  file: "M6 3h8l4 4v14H6z M14 3v4h4",
  filter: "M4 6h16 M7 12h10 M10 18h4",
  search: "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14z M16 16l4.5 4.5",
  print: "M7 9V4h10v5 M7 17H4V9h16v8h-3 M7 14h10v6H7z",
  download: "M12 4v11 M7.5 11l4.5 4.5 4.5-4.5 M4 20h16",
} as const;
export type IconName = keyof typeof paths;

export function Icon({ name, className = "size-5" }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      className={`shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
