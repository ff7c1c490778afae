// The whole schema for drizzle-kit and the client: the one list of its files.
export * from "./accounts";
export * from "./achievements";
export * from "./catalogue";
export * from "./door";
export * from "./files";
export * from "./history";
export * from "./instructions";
export * from "./issues";
export * from "./notices";
export * from "./orders";
export * from "./pain-points";
export * from "./partners";
export * from "./rectification";
export * from "./settings";
export * from "./totals";
export * from "./units";
export * from "./walks";
