import type { Name, Row } from "./table";

/** An order in the county's name to its bureau `raising`; unsigned, it is its writers' own. */
export const orderTable: Record<"signed" | "unsigned", Record<Name<"order">, Row>> = {
  signed: {
    see: { head: "raising", liaison: "raising", inspector: "raising above city", leader: "raising above city" },
    inspect: { inspector: "above" },
    sign: { leader: "above city" },
    answer: { head: "raising", liaison: "raising" },
  },
  unsigned: {
    see: { inspector: "above", leader: "above city" },
    inspect: { inspector: "above" },
    sign: { leader: "above city" },
    answer: { head: "raising", liaison: "raising" },
  },
};
