"use server";
import { action } from "@/lib/action";
import {
  changeTask as changeTaskCommand,
  restoreTask as restoreTaskCommand,
  retireTask as retireTaskCommand,
} from "./commands/change-task";
import { changeUnit as changeUnitCommand, createUnit as createUnitCommand } from "./commands/change-unit";
import { publishAspects as publishAspectsCommand } from "./commands/publish-aspects";
import { restoreUnit as restoreUnitCommand, retireUnit as retireUnitCommand } from "./commands/retire-unit";
import { aspectsInput, newUnitInput, restoreInput, retireInput, taskInput, unitInput } from "./schema";

export const createUnit = action(newUnitInput, createUnitCommand);
export const changeUnit = action(unitInput, changeUnitCommand);
export const retireUnit = action(retireInput, retireUnitCommand);
export const restoreUnit = action(restoreInput, restoreUnitCommand);
export const changeTask = action(taskInput, changeTaskCommand);
export const retireTask = action(retireInput, retireTaskCommand);
export const restoreTask = action(restoreInput, restoreTaskCommand);
export const publishAspects = action(aspectsInput, publishAspectsCommand);
