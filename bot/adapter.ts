import {
  type Activity,
  CloudAdapter,
  ConfigurationServiceClientCredentialFactory,
  type InvokeResponse,
  type TurnContext,
} from "botbuilder";
import { connectorHttp } from "./connector-http.ts";
import { AuthenticationWithKeptClients } from "./kept-clients.ts";

export type BotCredentials =
  /** Nothing is checked: only where the server listens on loopback. */
  | { readonly authMode: "local" }
  | {
      readonly authMode: "teams";
      readonly botId: string;
      readonly tenantId: string;
      readonly secret:
        | { readonly password: string }
        | { readonly certificateThumbprint: string; readonly certificatePrivateKey: string };
    };

/** botbuilder's adapter, opened in two places that its HTTP half would otherwise log and answer for itself. */
export class WorkspaceAdapter extends CloudAdapter {
  readonly botId: string;

  constructor(credentials: BotCredentials) {
    super(authenticationFor(credentials));
    this.botId = credentials.authMode === "teams" ? credentials.botId : "";
  }

  /** Checks the token, runs the turn; gives what an invoke is answered with. Throws with `statusCode` 401. */
  answer(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }

  /** What sends to this service address as the bot, outside a turn. */
  connector(serviceUrl: string) {
    const us = this.createClaimsIdentity(this.botId);
    // The audience of public Azure is the factory's own default; the parameter is not optional in its type.
    return this.botFrameworkAuthentication
      .createConnectorFactory(us)
      .create(serviceUrl, "https://api.botframework.com");
  }
}

function authenticationFor(credentials: BotCredentials): AuthenticationWithKeptClients {
  if (credentials.authMode === "local")
    return new AuthenticationWithKeptClients({}, undefined, undefined, undefined, {
      httpClient: connectorHttp,
    });
  const { botId, tenantId, secret } = credentials;
  // An empty id would switch botbuilder's authentication off without a word.
  if (botId.trim() === "" || tenantId.trim() === "")
    throw new Error("the bot needs BOT_ID and BOT_TENANT_ID in teams mode");
  const settings = {
    MicrosoftAppType: "SingleTenant",
    MicrosoftAppId: botId,
    MicrosoftAppTenantId: tenantId,
    ...("password" in secret
      ? { MicrosoftAppPassword: secret.password }
      : {
          CertificateThumbprint: secret.certificateThumbprint,
          CertificatePrivateKey: secret.certificatePrivateKey,
        }),
  };
  return new AuthenticationWithKeptClients(
    settings,
    new ConfigurationServiceClientCredentialFactory(settings),
    undefined,
    undefined,
    { httpClient: connectorHttp },
  );
}
