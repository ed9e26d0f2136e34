/** What is wrong with this version of Node; undefined when it will do. */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return undefined;
  return `Network Workspace needs Node 20.19 or newer; this is ${version}. Install it from nodejs.org.`;
}
