import type { Translate } from "../src/i18n/translator.ts";
import type { Language } from "../src/kernel/actor.ts";
import type { Clock } from "../src/kernel/clock.ts";
import type { NetworkId } from "../src/kernel/ids.ts";
import type { CardContext } from "./card-context.ts";
import type { BotServices } from "./services.ts";
import type { TabLink } from "./tab-link.ts";

export interface ContextDeps {
  readonly services: Pick<BotServices, "network">;
  readonly translators: Readonly<Record<Language, Translate>>;
  readonly tabLink: TabLink;
  /** Cards say an instant of another year with its year. */
  readonly clock: Clock;
}

/** What a card of this network is drawn with; in its first language unless another is meant. */
export async function networkContext(
  { services, translators, tabLink, clock }: ContextDeps,
  networkId: NetworkId,
  language?: Language,
): Promise<CardContext> {
  const network = await services.network(networkId);
  const chosen = language ?? network.languages[0] ?? "en";
  return {
    t: translators[chosen],
    language: chosen,
    networkName: network.name,
    timeZone: network.timeZone,
    now: clock.now(),
    link: tabLink,
  };
}
