import { useTranslations } from "next-intl";
import { TileLegend, TileWall } from "@/components/chart/tile-wall";
import { Card } from "@/components/ui/card";
import { type TaskFace, taskAddress, taskFaces } from "../schema";
import { faceLooks } from "./face-looks";

interface Props {
  tasks: readonly { code: string; title: string; category: string; face: TaskFace }[];
  /** What the viewer sees: everything, or what lies in their jurisdiction. */
  seen: "whole" | "part";
}

/** 任务全景图: every task as a tile in the block of its category. */
export function TaskWall({ tasks, seen }: Props) {
  const t = useTranslations("task");
  const word = (face: TaskFace) => (face === "never" && seen === "part" ? t("wall.neverHere") : t(`face.${face}`));
  const categories = [...new Set(tasks.map((task) => task.category))];
  const blocks = categories.map((category) => {
    const tiles = tasks.filter((task) => task.category === category);
    return {
      key: category,
      title: category,
      note: t("wall.pieces", { count: tiles.length }),
      href: taskAddress({ category }),
      tiles: tiles.map(({ code, title, face }) => ({
        key: code,
        label: t("wall.tile", { title, face: word(face) }),
        look: faceLooks[face],
        href: `/tasks/${code}`,
      })),
    };
  });
  const legend = taskFaces.map((face) => ({
    look: faceLooks[face],
    label: word(face),
    count: tasks.filter((task) => task.face === face).length,
    href: taskAddress({ face }),
  }));
  return (
    <Card>
      <div className="mb-4">
        <TileLegend entries={legend} />
      </div>
      <TileWall blocks={blocks} />
    </Card>
  );
}
