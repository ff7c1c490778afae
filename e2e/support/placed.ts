import { test as base } from "@playwright/test";

/**
 * For stories that run servers of their own: the address of a database is read once in a process,
 * and a place that no other story names gives a process of its own.
 */
export const test = base.extend<object, { place: string }>({ place: ["", { option: true, scope: "worker" }] });
