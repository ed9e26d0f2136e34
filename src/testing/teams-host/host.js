// Plays Teams to a tab, over teams-js's own messages: a request `{id, uuidAsString, func, args}` is answered by
// `{id, uuidAsString, args}`, an event is `{func, args}`. What this host does not do it refuses, as Teams does.
// Everything is set in the address: /host.html?src=/tabs/meetings&theme=dark&locale=da-dk&subPageId=…

/** As a Teams of the desktop says what it can; teams-js reads it from text. */
const RUNTIME = {
  apiVersion: 4,
  isLegacyTeams: false,
  hostVersionsInfo: {},
  supports: {
    app: { lifecycle: {} },
    appInstallDialog: {},
    chat: {},
    dialog: { card: { bot: {} }, url: { bot: {}, parentCommunication: {} }, update: {} },
    pages: { appButton: {}, backStack: {}, config: {}, currentApp: {}, tabs: {} },
    teamsCore: {},
  },
};
const CLIENT_VERSION = "2.58.0";
const NOT_SUPPORTED = { errorCode: 100, message: "The host does not support this function" };
const INVALID_ARGUMENTS = { errorCode: 4000, message: "The host was given something it cannot use" };
const THEMES = ["default", "dark", "contrast"];

class TeamsHost {
  /** Everything the tab asked, in order: `{func, args}`. */
  calls = [];
  /** What the tab wants to be told of. */
  handlers = new Set();

  constructor(frame, { theme, locale, subPageId, pageId, frameContext, token, silent }) {
    this.frame = frame;
    this.token = token;
    this.silent = silent;
    this.origin = window.location.origin;
    this.context = {
      locale,
      theme,
      entityId: pageId,
      subEntityId: subPageId,
      frameContext,
      hostName: "Teams",
      hostClientType: "desktop",
      sessionId: "session",
      appSessionId: "app-session",
      // For display only: who somebody is says the token, never this.
      userObjectId: "00000000-0000-4000-8000-000000000099",
      tid: "00000000-0000-4000-8000-000000000001",
      loginHint: "somebody.else@example.org",
      userPrincipalName: "somebody.else@example.org",
      teamId: "19:team@thread.tacv2",
      channelId: "19:channel@thread.tacv2",
      channelName: "General",
      groupId: "00000000-0000-4000-8000-000000000003",
    };
    window.addEventListener("message", (event) => this.#receive(event));
  }

  /** The person changes the appearance of Teams. Only who registered for it is told. */
  setTheme(theme) {
    this.context.theme = theme;
    if (this.handlers.has("themeChange")) this.#send({ func: "themeChange", args: [theme] });
  }

  /** The person presses Save in the window in which a tab is added. */
  save() {
    if (this.handlers.has("save")) this.#send({ func: "settings.save", args: [{}] });
  }

  #send(message) {
    this.frame.contentWindow.postMessage(message, this.origin);
  }

  #receive({ source, origin, data }) {
    // Teams takes messages of the framed tab only, and of no page that it has become meanwhile.
    if (source !== this.frame.contentWindow || origin !== this.origin) return;
    if (typeof data?.func !== "string" || typeof data.id !== "number") return;
    const args = data.args ?? [];
    this.calls.push({ func: data.func, args });
    const answer = this.silent ? undefined : this.#answer(data.func, args);
    if (answer) this.#send({ id: data.id, uuidAsString: data.uuidAsString, args: answer });
  }

  /** The answer's arguments; nothing for what is not answered. */
  #answer(func, args) {
    if (func !== "initialize" && !this.calls.some((call) => call.func === "initialize"))
      return [{ errorCode: 500, message: "The tab has not called initialize" }];
    switch (func) {
      case "initialize":
        return [
          this.context.frameContext,
          this.context.hostClientType,
          JSON.stringify(RUNTIME),
          CLIENT_VERSION,
        ];
      case "getContext":
        return [{ ...this.context }];
      case "authentication.getAuthToken":
        return this.token ? [true, this.token] : [false, "CancelledByUser"];
      case "registerHandler":
        this.handlers.add(args[0]);
        return undefined;
      case "executeDeepLink":
        return isTeamsLink(args[0]) ? [true] : [false, "The link is none of Teams"];
      case "pages.currentApp.navigateTo":
        return this.#navigate(args[0]);
      // Only in the window in which a tab is added to a channel.
      case "settings.setValidityState":
      case "settings.getSettings":
      case "settings.save.success":
      case "settings.save.failure":
        return this.context.frameContext === "settings" ? [true] : [NOT_SUPPORTED];
      case "settings.setSettings":
        return this.context.frameContext === "settings" ? [true, null] : [NOT_SUPPORTED];
      case "appInitialization.appLoaded":
      case "appInitialization.success":
      case "appInitialization.failure":
      case "appInitialization.expectedFailure":
        return [];
      default:
        return [NOT_SUPPORTED];
    }
  }

  #navigate(target) {
    if (typeof target?.pageId !== "string" || target.pageId === "") return [INVALID_ARGUMENTS];
    this.context = { ...this.context, entityId: target.pageId, subEntityId: target.subPageId ?? "" };
    return [null, true];
  }
}

const isTeamsLink = (text) => typeof text === "string" && text.startsWith("https://teams.microsoft.com/l/");

const asked = new URLSearchParams(window.location.search);
const theme = asked.get("theme") ?? "default";
if (!THEMES.includes(theme)) throw new Error(`Teams has no theme ${theme}`);
const frame = document.createElement("iframe");
frame.title = "Tab";
window.teamsHost = new TeamsHost(frame, {
  theme,
  locale: asked.get("locale") ?? "en-us",
  pageId: asked.get("pageId") ?? "meetings",
  subPageId: asked.get("subPageId") ?? "",
  frameContext: asked.get("frameContext") ?? "content",
  // `?token=` for a person who declined to sign in.
  token: asked.get("token") ?? "header.body.signature",
  silent: asked.has("silent"),
});
frame.src = new URL(asked.get("src") ?? "/tabs/meetings", window.location.origin).href;
document.body.append(frame);
