/**
 * Calls for the same thing that arrive at the same moment are done together, and those that arrive meanwhile in the
 * next turn: a hundred votes cost a few transactions, and a single one waits for nobody. Results come back one for
 * each item, in order; when the work itself fails, all who were in it are told so.
 * @param most how many are done together; the rest waits for the turn after
 */
export function together<Key extends string, Item, Result>(
  work: (key: Key, items: readonly Item[]) => Promise<readonly Result[]>,
  most: number,
): (key: Key, item: Item) => Promise<Result> {
  interface Waiting {
    readonly item: Item;
    readonly done: (result: Result) => void;
    readonly failed: (error: unknown) => void;
  }
  const queues = new Map<Key, Waiting[]>();

  async function run(key: Key, queue: Waiting[]): Promise<void> {
    while (queue.length > 0) {
      const turn = queue.splice(0, most);
      try {
        const results = await work(
          key,
          turn.map((one) => one.item),
        );
        turn.forEach((one, index) => one.done(results[index] as Result));
      } catch (error) {
        for (const one of turn) one.failed(error);
      }
    }
    queues.delete(key);
  }

  return (key, item) =>
    new Promise<Result>((done, failed) => {
      const waiting = { item, done, failed };
      const queue = queues.get(key);
      if (queue !== undefined) {
        queue.push(waiting);
        return;
      }
      const begun = [waiting];
      queues.set(key, begun);
      // Requests that came in together are read one after the other: all of them are here by then.
      setImmediate(() => void run(key, begun));
    });
}
