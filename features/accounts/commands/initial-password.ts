import { randomInt } from "node:crypto";

/** No sign that is mistaken for another one when it is read out on the telephone. */
const signs = "abcdefghjkmnpqrstuvwxyz23456789";

/** Shown once and changed at the first sign-in: `k7mq-xw3e-9hpt`, 59 bits. */
export const initialPassword = (): string =>
  [0, 1, 2].map(() => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join("")).join("-");
