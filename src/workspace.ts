import { catchUp } from "./jobs/catch-up.ts";
import { jobHandlers } from "./jobs/handlers.ts";
import { whenChanged } from "./jobs/on-change.ts";
import { capabilitiesOn } from "./workspace/capabilities.ts";
import { type GroundOptions, openGround } from "./workspace/ground.ts";
import { surfacesOf } from "./workspace/surfaces.ts";

export interface WorkspaceOptions extends GroundOptions {
  /** The built pages. */
  readonly tabsFolder: string;
}

export type Workspace = Awaited<ReturnType<typeof openWorkspace>>;

/** The composition root: every part is made here and handed what it needs, from the bottom to the top. */
export async function openWorkspace({ tabsFolder, ...options }: WorkspaceOptions) {
  const ground = await openGround(options);
  const capabilities = capabilitiesOn(ground);
  const { database, clock, log, queue, changes, uow, directory } = ground;
  const { setup, programmeView, importAndPlan, meetings, polls, programme, decisions, duties, channel } =
    capabilities;

  const look = whenChanged({ polls, channel });
  changes.onOwnChange((networkId, subject) => {
    look(networkId, subject).catch((error: unknown) =>
      log.error({ err: error, subject }, "a change was not followed up"),
    );
  });

  const app = await surfacesOf(ground, capabilities, tabsFolder);

  return {
    app,
    directory,
    uow,
    queue,
    setup,
    programme: programmeView,
    meetings,
    polls,
    importAndPlan,
    /** Begins to run jobs, and does what fell due while nobody ran them. */
    async start(): Promise<void> {
      await queue.start(jobHandlers({ meetings, polls, programme, decisions, duties, channel }));
      await catchUp({
        log,
        networks: async () => (await directory.networks()).map((one) => one.networkId),
        overdue: (networkId) =>
          uow.read(networkId, async (ports) => ({
            polls: await ports.polls.overdue(clock.now()),
            calls: await ports.meetings.overdueCalls(clock.now()),
            decisions: await ports.silence.overdueProcedures(clock.now()),
          })),
        polls,
        meetings,
        decisions,
        programme,
        duties,
        channel,
      });
    },
    async stop(): Promise<void> {
      await app.close();
      await changes.close();
      await queue.stop();
      await database.close();
    },
  };
}
