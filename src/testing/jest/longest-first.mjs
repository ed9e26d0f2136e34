// Where nothing is known of earlier runs, Jest begins with the largest files. Ours that take longest are small: one
// that walks through every state of every page was begun last, and a core stood idle for five minutes.
import Sequencer from "@jest/test-sequencer";

/** How early a file is begun, by what it drives; the rest as Jest has it. */
const RANKS = [
  /browser[\\/](accessibility|layout)\.|kill9\./,
  /browser[\\/]polls\.|[\\/](start|admin|fuzz)\./,
  /[\\/]e2e[\\/]/,
];
const rank = ({ path }) => {
  const at = RANKS.findIndex((pattern) => pattern.test(path));
  return at === -1 ? RANKS.length : at;
};

export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((a, b) => rank(a) - rank(b));
  }
}
