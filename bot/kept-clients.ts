import { ConfigurationBotFrameworkAuthentication } from "botbuilder";

type Authentication = ConfigurationBotFrameworkAuthentication;
type ConnectorFactory = ReturnType<Authentication["createConnectorFactory"]>;
type Connector = ReturnType<ConnectorFactory["create"]>;
type UserTokens = ReturnType<Authentication["createUserTokenClient"]>;

/** Teams has a few service addresses; beyond so many all are made anew. */
const MOST_KEPT = 100;

/**
 * botbuilder's authentication with the HTTP clients that it makes kept: it makes two anew for every turn, a quarter of
 * what a bare turn costs. A client holds the bot's own credentials and an address, and nothing of a turn.
 */
export class AuthenticationWithKeptClients extends ConfigurationBotFrameworkAuthentication {
  readonly #connectors = new Map<string, Connector>();
  #userTokens: UserTokens | undefined;

  override async authenticateRequest(...request: Parameters<Authentication["authenticateRequest"]>) {
    const proven = await super.authenticateRequest(...request);
    return { ...proven, connectorFactory: this.createConnectorFactory(proven.claimsIdentity) };
  }

  override createConnectorFactory(
    us: Parameters<Authentication["createConnectorFactory"]>[0],
  ): ConnectorFactory {
    return {
      create: (serviceUrl, audience) => {
        const key = JSON.stringify([serviceUrl, audience]);
        const known = this.#connectors.get(key);
        if (known !== undefined) return known;
        const made = super.createConnectorFactory(us).create(serviceUrl, audience);
        made.catch(() => this.#connectors.delete(key));
        if (this.#connectors.size >= MOST_KEPT) this.#connectors.clear();
        this.#connectors.set(key, made);
        return made;
      },
    };
  }

  /** For signing people in, which this bot never does; botbuilder wants one in every turn. */
  override createUserTokenClient(us: Parameters<Authentication["createUserTokenClient"]>[0]): UserTokens {
    this.#userTokens ??= super.createUserTokenClient(us).catch((error: unknown) => {
      this.#userTokens = undefined;
      throw error;
    });
    return this.#userTokens;
  }
}
