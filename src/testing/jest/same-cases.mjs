// Where everything is required (CI), property tests try the same cases each time: whether a change lands is not a
// matter of luck. Everywhere else they try others at each run, and what they find becomes a test of its own.
import process from "node:process";

if (process.env["REQUIRE_ALL"]) {
  const { default: fc } = await import("fast-check");
  fc.configureGlobal({ seed: 20_261_122 });
}
