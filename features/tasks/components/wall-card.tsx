import { useTranslations } from "next-intl";
import { TileField } from "@/components/chart/tile-field";
import { TileLegend } from "@/components/chart/tile-wall";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { type TaskFace, taskAddress, taskFaces } from "../schema";
import { faceLooks } from "./face-looks";

interface Props {
  tasks: readonly { category: string; face: TaskFace }[];
  /** What the viewer sees: everything, or what lies in their jurisdiction. */
  seen: "whole" | "part";
}

const columns = 10;
/** What a leader looks for first. */
const pressing = ["overdue", "open"] as const satisfies readonly TaskFace[];

/** The wall in small: the whole catalogue at one glance, its numbers leading to their lists. */
export function WallCard({ tasks, seen }: Props) {
  const t = useTranslations("task");
  const word = (face: TaskFace) => (face === "never" && seen === "part" ? t("wall.neverHere") : t(`face.${face}`));
  const count = (list: Props["tasks"], face: TaskFace) => list.filter((task) => task.face === face).length;
  const legend = taskFaces.map((face) => ({
    look: faceLooks[face],
    label: word(face),
    count: count(tasks, face),
    href: taskAddress({ face }),
  }));
  return (
    <Card
      id="wall"
      title={t("wall.title")}
      aside={<TextLink href={"/tasks/wall" as never}>{t("wall.whole")}</TextLink>}
    >
      <TileLegend entries={legend} small />
      <div className="mt-1.5 grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-3 lg:grid-cols-5">
        {[...new Set(tasks.map(({ category }) => category))].map((category) => {
          const list = tasks.filter((task) => task.category === category);
          const told = taskFaces.map((face) => `${word(face)} ${count(list, face)}`).join(" · ");
          return (
            <section key={category} className="min-w-0">
              <h3 className="text-[0.8125rem] leading-6">
                <TextLink href={taskAddress({ category }) as never} className="no-underline hover:underline">
                  {category}
                </TextLink>
              </h3>
              <TileField tiles={list.map(({ face }) => faceLooks[face])} columns={columns} label={told} />
              <p className="flex flex-wrap gap-x-3 text-xs text-soft">
                {pressing.map((face) => {
                  const number = count(list, face);
                  return number > 0 ? (
                    <TextLink
                      key={face}
                      href={taskAddress({ category, face }) as never}
                      className={`inline-flex min-h-6 items-center no-underline hover:underline ${face === "overdue" ? "text-overdue" : "text-warn"}`}
                    >
                      {t(`wall.${face}`, { count: number })}
                    </TextLink>
                  ) : null;
                })}
              </p>
            </section>
          );
        })}
      </div>
    </Card>
  );
}
