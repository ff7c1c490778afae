"use server";
import { actionOfMany } from "@/lib/action";
import * as assigning from "./commands/assign-many";
import * as urging from "./commands/urge-many";
import * as forms from "./schema";

export const assignMany = actionOfMany(forms.assignManySchema, assigning.assignMany);
export const urgeMany = actionOfMany(forms.urgeManySchema, urging.urgeMany);
