import { expect, test } from "vitest";
import { clientAddress, networkOf, socketHeader } from "./client-address";

test.each([
  ["127.0.0.1", "127.0.0.1"],
  ["::ffff:10.1.2.3", "10.1.2.3"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["unknown", "unknown"],
])("%s counts as %s", (address, network) => expect(networkOf(address)).toBe(network));

test("without a trusted proxy nobody chooses their address", () => {
  const headers = { "x-forwarded-for": "1.1.1.1", [socketHeader]: "10.0.0.7" };
  expect(clientAddress(new Request("http://here/", { headers }))).toBe("10.0.0.7");
});
