import { describe, expect, it } from "@jest/globals";
import { openPoll, proposeTopics } from "./arrange.ts";
import { settled, violations, wears } from "./axe.ts";
import { holds } from "./page-parts.ts";
import { onStage } from "./stage.ts";
import { openInTeams } from "./teams-tab.ts";

const stage = onStage();
const tabOfMarta = "/tabs/meetings?person=marta";

describe("the tab in Teams", () => {
  it("starts without a navigation of its own: Teams has one", async () => {
    const { tab } = await openInTeams(await stage.window(), stage.url, tabOfMarta);
    await tab.getByRole("link", { name: "7th meeting" }).waitFor();
    expect(await tab.getByRole("navigation").count()).toBe(0);
    expect(await tab.getByRole("button", { name: /Marta Kowalczyk/ }).count()).toBe(0);
  });

  it("has a navigation in a browser, and in a frame whose owner does not answer", async () => {
    const browser = await stage.open("marta", "meetings");
    await browser.getByRole("navigation").waitFor();
    const { tab } = await openInTeams(await stage.window(), stage.url, tabOfMarta, { silent: "" });
    await tab.getByRole("navigation").waitFor();
  });

  it("tells Teams that it has started, and asks nothing that Teams would refuse", async () => {
    const { tab, calls } = await openInTeams(await stage.window(), stage.url, tabOfMarta);
    await tab.getByRole("link", { name: "7th meeting" }).waitFor();
    const asked = (await calls()).map(({ func }) => func);
    expect(asked.slice(0, 2)).toEqual(["initialize", "getContext"]);
    expect(asked).toContain("appInitialization.success");
    const known =
      /^(initialize|getContext|registerHandler|appInitialization\.\w+|authentication\.getAuthToken)$/;
    expect(asked.filter((func) => !known.test(func))).toEqual([]);
  });

  it("follows the appearance of Teams while it is open, and axe finds nothing in any", async () => {
    const { tab, setTheme } = await openInTeams(await stage.window(), stage.url, tabOfMarta);
    await tab.getByRole("link", { name: "7th meeting" }).waitFor();
    await wears(tab, "light");
    const grounds = new Set<string>();
    for (const [theme, name] of [
      ["default", "light"],
      ["dark", "dark"],
      ["contrast", "contrast"],
    ] as const) {
      await setTheme(theme);
      await wears(tab, name);
      await settled(tab);
      grounds.add(
        await tab.evaluate<string>(
          "getComputedStyle(document.querySelector('.fui-FluentProvider')).backgroundColor",
        ),
      );
      expect(await violations(tab)).toEqual([]);
    }
    expect(grounds.size).toBe(3);
  });

  it("begins in the appearance that Teams has, whatever the system's is", async () => {
    const page = await stage.window();
    await page.emulateMedia({ colorScheme: "dark" });
    const light = await openInTeams(page, stage.url, tabOfMarta);
    await wears(light.tab, "light");
    const contrast = await openInTeams(page, stage.url, tabOfMarta, { theme: "contrast" });
    await wears(contrast.tab, "contrast");
  });

  it("speaks the language of Teams rather than the person's", async () => {
    const { tab } = await openInTeams(await stage.window(), stage.url, tabOfMarta, { locale: "da-dk" });
    await tab.getByRole("heading", { level: 1, name: "Møder" }).waitFor();
    expect(await tab.evaluate("document.documentElement.lang")).toBe("da");
    const english = await openInTeams(await stage.window(), stage.url, "/tabs/meetings?person=mette", {
      locale: "en-us",
    });
    await english.tab.getByRole("heading", { level: 1, name: "Meetings" }).waitFor();
    expect(await english.tab.evaluate("document.documentElement.lang")).toBe("en");
  });

  it("opens the item of a deep link", async () => {
    const subPageId = await stage.meeting(8);
    const { tab } = await openInTeams(await stage.window(), stage.url, tabOfMarta, { subPageId });
    await tab.getByRole("heading", { name: "8th meeting", level: 2 }).waitFor();
    await tab.getByRole("button", { name: "Close" }).click();
    await tab.getByRole("heading", { name: "8th meeting", level: 2 }).waitFor({ state: "detached" });
  });

  it("opens a part of the item that a card links to, and from what is owed another page of the app", async () => {
    const meetingId = await stage.meeting(6);
    await proposeTopics(stage, meetingId, 2);
    await openPoll(stage, meetingId, 1);
    const subPageId = `?item=${meetingId}&section=poll`;
    const owed = await openInTeams(await stage.window(), stage.url, "/tabs/owed?person=jonas");
    await owed.tab.getByRole("link", { name: "Vote for your organisation" }).click();
    await holds(owed.host, `teamsHost.calls.some(({ func }) => func === "pages.currentApp.navigateTo")`);
    const went = (await owed.calls()).find(({ func }) => func === "pages.currentApp.navigateTo");
    expect(went?.args[0]).toEqual({ pageId: "meetings", subPageId });

    const { tab } = await openInTeams(await stage.window(), stage.url, "/tabs/meetings?person=jonas", {
      subPageId,
    });
    await tab.getByRole("tab", { name: "Poll", selected: true }).waitFor();
  });

  it("takes who the person is from what the server can verify, never from what the frame says", async () => {
    // The context names somebody.else@example.org; without a person chosen, local mode asks.
    const { tab, calls } = await openInTeams(await stage.window(), stage.url, "/tabs/meetings");
    await tab.getByRole("heading", { level: 1, name: "Who are you today?" }).waitFor();
    await tab.getByRole("button", { name: /Marta Kowalczyk/ }).click();
    await tab.getByRole("link", { name: "7th meeting" }).waitFor();
    // Local mode signs nobody in.
    expect((await calls()).some(({ func }) => func === "authentication.getAuthToken")).toBe(false);
  });

  it("does everything that it does in a browser: a call opened elsewhere shows by itself", async () => {
    const subPageId = await stage.meeting(9);
    const { tab } = await openInTeams(await stage.window(), stage.url, tabOfMarta, { subPageId });
    await tab.getByText("The call for topics has not been opened yet", { exact: false }).waitFor();
    await stage.as("rasa").post(`/meetings/${subPageId}/topic-call`);
    await tab.getByRole("button", { name: "Propose a topic" }).waitFor();
  });
});

describe("a tab that is added to a channel", () => {
  it("opens the page that was chosen", async () => {
    const page = await stage.window();
    const { host, tab, calls } = await openInTeams(page, stage.url, "/tabs/configure?person=rasa", {
      frameContext: "settings",
    });
    await tab.getByRole("radio", { name: "Meetings" }).check();
    expect(await violations(tab)).toEqual([]);
    // Once for the page that was chosen at first, once for the other.
    await holds(
      host,
      `teamsHost.calls.filter(({ func }) => func === "settings.setValidityState").length > 1`,
    );
    await host.evaluate("teamsHost.save()");
    await holds(host, `teamsHost.calls.some(({ func }) => func === "settings.save.success")`);
    const stored = (await calls()).find(({ func }) => func === "settings.setSettings");
    expect(stored?.args[0]).toMatchObject({
      entityId: "meetings",
      contentUrl: `${stage.url}/tabs/meetings`,
      suggestedDisplayName: "Meetings",
    });
  });
});

describe("the stand-in for Teams", () => {
  it("answers what it does not know with an error, as Teams does", async () => {
    const { tab } = await openInTeams(await stage.window(), stage.url, tabOfMarta);
    let last = 100_000;
    const ask = (func: string, ...args: readonly unknown[]) =>
      tab.evaluate(`new Promise((resolve) => {
        const message = ${JSON.stringify({ id: ++last, func, args })};
        addEventListener("message", ({ data }) => data.id === message.id && resolve(data.args));
        parent.postMessage(message, location.origin);
      })`);
    expect(await ask("people.selectPeople")).toEqual([{ errorCode: 100, message: expect.any(String) }]);
    expect(await ask("executeDeepLink", "https://elsewhere.example")).toEqual([false, expect.any(String)]);
    expect(await ask("executeDeepLink", "https://teams.microsoft.com/l/entity/app/meetings")).toEqual([true]);
    expect(await ask("pages.currentApp.navigateTo", { pageId: "programme" })).toEqual([null, true]);
    expect(await ask("pages.currentApp.navigateTo", {})).toEqual([
      { errorCode: 4000, message: expect.any(String) },
    ]);
  });
});
