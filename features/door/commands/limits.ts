import type { Limit } from "@/lib/limit";

// Generous enough for a hall where hundreds share one address; `RATE_LIMIT` multiplies.

/** Bodies read at all. */
export const knocking: Limit = { name: "door.knock", times: 300, seconds: 3600 };
export const tellingWithProof: Limit = { name: "door.tell", times: 120, seconds: 3600 };
/** Without proof of work the door is narrower. */
export const tellingWithout: Limit = { name: "door.tellPlain", times: 20, seconds: 3600 };
/** Numbers with a code, right or wrong: 60 bits are far out of reach. */
export const following: Limit = { name: "door.follow", times: 60, seconds: 900 };
export const judging: Limit = { name: "door.judge", times: 120, seconds: 3600 };
export const searching: Limit = { name: "door.search", times: 1200, seconds: 600 };
export const asking: Limit = { name: "door.challenge", times: 300, seconds: 600 };
