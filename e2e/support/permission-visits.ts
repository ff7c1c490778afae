import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import { some, type World } from "./permission-world";

/** An address and what must be answered there. */
interface Visit {
  address: string;
  must: number;
}
export type Visits = (world: World, viewer: Viewer) => Visit[];

export const when = (may: boolean) => (may ? 200 : 404);
export const forWork =
  (...addresses: string[]): Visits =>
  (_, viewer) =>
    addresses.map((address) => ({ address, must: when(can(viewer, "system.work")) }));
export const forSeeing =
  (what: "PainPoints" | "LookBacks" | "Board", ...addresses: string[]): Visits =>
  (_, viewer) =>
    addresses.map((address) => ({ address, must: when(can(viewer, `system.see${what}`)) }));
export const forCatalogue =
  (place: string): Visits =>
  ({ aTask }, viewer) => {
    const address = place.replace("[code]", place.includes("tasks") ? aTask : "SGJ");
    return [{ address, must: when(can(viewer, "system.manageCatalogue")) }];
  };
export const jurisdictionOf = ({ path }: { path: string }) =>
  path.split("/")[1]?.length === 3 ? path.split("/")[1] : "CZ";
export const someIssues = ({ issues }: World) =>
  some(
    issues,
    ({ subject }) =>
      `${subject.state} ${jurisdictionOf(subject.raising)} ${subject.lead ? jurisdictionOf(subject.lead) : ""}`,
    1,
  );
export const someWalks = ({ walks }: World) =>
  some(
    walks,
    ({ subject }) => `${subject.state} ${jurisdictionOf(subject.unit)} ${subject.unit.code === subject.target.code}`,
  );
