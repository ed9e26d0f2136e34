/** A setting that cannot be worked with: one sentence for whoever starts the workspace, exit code 1. */
export class ConfigProblem extends Error {
  override readonly name = "ConfigProblem";
}
