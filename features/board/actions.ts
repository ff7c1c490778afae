"use server";
import { action } from "@/lib/action";
import * as assigning from "./commands/assign-many";
import * as urging from "./commands/urge-many";
import * as forms from "./schema";

export const assignMany = action(forms.assignManySchema, assigning.assignMany);
export const urgeMany = action(forms.urgeManySchema, urging.urgeMany);
