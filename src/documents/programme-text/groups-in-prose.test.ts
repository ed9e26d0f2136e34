import { describe, expect, test } from "@jest/globals";
import { readProgrammeText } from "./read-programme-text.ts";

const read = (language: string, ...lines: readonly string[]) =>
  readProgrammeText(["Ferry network", "Work programme 2031", "", ...lines].join("\n"), {
    languages: [language],
  });
const groups = (language: string, ...lines: readonly string[]) => read(language, ...lines).groups ?? [];
const names = (language: string, text: string) => groups(language, text).map(({ name }) => name);

describe("a group that running text defines", () => {
  test.each([
    [
      "en",
      "The steering group of the network is composed of the ports of Oslo, Riga and Faro.",
      "Steering group",
    ],
    [
      "en",
      "A task force on night ferries can be set up to prepare the forum.",
      "Task force on night ferries",
    ],
    ["en", "We will establish a pool of experts who visit the ports.", "Pool of experts"],
    ["en", "A Steering Group of four ports meets online every second month.", "Steering Group"],
    ["en", "The Coordination Team (Oslo and Riga) plans the meetings.", "Coordination Team"],
    ["en", "The thematic group on pilots, led by Oslo, was set up last year.", "Thematic group on pilots"],
    [
      "en",
      "Plans are checked by the advisory board (consisting of two captains and a pilot).",
      "Advisory board",
    ],
    ["da", "Styregruppen består af havnene i Oslo, Riga og Faro.", "Styregruppen"],
    [
      "da",
      "Der nedsættes en arbejdsgruppe om natfærger, som forbereder forummet.",
      "Arbejdsgruppe om natfærger",
    ],
    ["da", "Temagruppen for lodser ledes af Oslo Havn.", "Temagruppen for lodser"],
    ["da", "Følgegruppen skal rådgive havnene om priser.", "Følgegruppen"],
    ["de", "Die Steuerungsgruppe besteht aus den Häfen Oslo, Riga und Faro.", "Steuerungsgruppe"],
    ["de", "Eine Arbeitsgruppe zu Nachtfähren wird eingerichtet.", "Arbeitsgruppe zu Nachtfähren"],
    ["de", "Die Fachgruppe Lotsen wird vom Hafen Oslo geleitet.", "Fachgruppe Lotsen"],
    ["fr", "Le groupe thématique Pilotes, animé par Oslo, se réunit souvent.", "Groupe thématique Pilotes"],
    ["fr", "La commission Pilotes est animée par le port de Brest.", "Commission Pilotes"],
    ["fr", "La Commission européenne soutient le réseau.", null],
    [
      "fr",
      "Le conseil d'administration, qui réunit six ports, se réunit souvent.",
      "Conseil d'administration",
    ],
    ["fr", "Le comité de pilotage est composé des ports.", null],
    ["fr", "Le comité de pilotage est composé de trois ports et d'une école.", "Comité de pilotage"],
    [
      "fr",
      "Un groupe de travail sur les ferrys de nuit sera créé.",
      "Groupe de travail sur les ferrys de nuit",
    ],
    ["es", "El comité de dirección está formado por los puertos de Faro y Vigo.", "Comité de dirección"],
    [
      "es",
      "Se creará un grupo de trabajo sobre ferris nocturnos.",
      "Grupo de trabajo sobre ferris nocturnos",
    ],
    [
      "es",
      "El grupo temático sobre pilotos, liderado por Vigo, prepara el foro.",
      "Grupo temático sobre pilotos",
    ],
    ["it", "Un comitato direttivo di sei porti si riunisce ogni tre mesi.", "Comitato direttivo"],
    ["it", "Il comitato direttivo è composto da tre porti e da una scuola.", "Comitato direttivo"],
    [
      "it",
      "Sarà istituito un gruppo di lavoro sui traghetti notturni.",
      "Gruppo di lavoro sui traghetti notturni",
    ],
    ["lt", "Valdymo grupę sudaro trys uostai ir viena mokykla.", "Valdymo grupė"],
    ["lt", "Teminei grupei „Locmanai“ vadovauja Klaipėdos uostas.", null],
    ["lt", "Teminė grupė „Locmanai“, kuriai vadovauja Klaipėda, posėdžiauja.", "Teminė grupė „Locmanai“"],
    ["lt", "Darbo grupė dėl naktinių keltų rengs forumą Rygoje.", "Darbo grupė dėl naktinių keltų"],
  ])("%s: %s", (language, text, name) => {
    expect(names(language, text)).toEqual(name === null ? [] : [name]);
  });

  test.each([
    ["en", "The steering group meeting will prepare the forum."],
    ["en", "The members of the working group prepare their visits."],
    ["en", "The steering group met twice and thanked the host."],
    ["en", "No working group will be set up to replace it."],
    ["en", "If a task force is established, members will be told."],
    ["en", "The target group consists of young sailors."],
    ["en", "Steering group: 4 March 2031, Riga"],
    ["en", "The steering group meets on 4 March 2031."],
    ["de", "Die Arbeitsgruppe Mitglieder werden eingeladen."],
    ["da", "Styregruppens møde består af to dele."],
    ["da", "Der nedsættes ingen arbejdsgruppe om natfærger."],
    ["de", "Die Mitglieder der Arbeitsgruppe planen ihre Besuche."],
    ["de", "Die Zielgruppe besteht aus jungen Seeleuten."],
    ["fr", "Les membres du groupe de travail préparent leurs visites."],
    ["es", "La reunión del grupo de trabajo comprende dos partes."],
    ["it", "La riunione del comitato direttivo comprende due parti."],
    ["lt", "Valdymo grupės posėdį sudaro dvi dalys."],
  ])("no group, %s: %s", (language, text) => {
    expect(names(language, text)).toEqual([]);
  });

  test("and who leads it or when it meets is its role", () => {
    const [pilots, board] = groups(
      "en",
      "The working group on pilots, led by Oslo, prepares the forum; the Management Board meets twice a year.",
    );
    expect(pilots).toMatchObject({
      name: "Working group on pilots",
      role: "led by Oslo, prepares the forum",
    });
    expect(board).toMatchObject({ name: "Management Board", role: "meets twice a year" });
  });

  test.each([
    ["en", "Governance", "Pilots' circle: Oslo and Riga"],
    ["da", "Organisering", "Lodskredsen: Oslo og Riga"],
    ["de", "Gremien", "AG Lotsen: Leitung Hafen Oslo"],
    ["fr", "Instances", "Commission Pilotes : pilotée par Oslo"],
    ["lt", "Organizacinė struktūra", "Locmanų ratas: vadovauja Ryga"],
  ])("%s: below '%s' a line is a group and who is in it", (language, heading, line) => {
    const [name = "", role] = line.split(/\s?: /u);
    expect(groups(language, heading, line, "Lotsenrat: sechs Mitglieder")).toMatchObject([
      { name, role },
      { name: "Lotsenrat", role: "sechs Mitglieder" },
    ]);
  });

  test("is one group with the role said first, wherever it is spoken of; lists and headings define groups too", () => {
    const found = groups(
      "en",
      "The core group consists of ports that already run night ferries.",
      "",
      "The core group will plan the visits.",
      "",
      "Advisory board",
      "",
      "Captains and pilots who read what the network writes.",
      "",
      "How we work:",
      "- Extended group: ports that want to run night ferries later",
      "- We meet often",
    );
    expect(found).toMatchObject([
      { name: "Extended group", role: "ports that want to run night ferries later" },
      { name: "Core group", role: "consists of ports that already run night ferries" },
      { name: "Advisory board", role: "Captains and pilots who read what the network writes" },
    ]);
  });

  test("may be known by what it is responsible for; two that share a duty are no third", () => {
    const found = groups(
      "en",
      "Initiatives",
      "",
      "Ticket survey",
      "Working Group: Prices",
      "",
      "A survey of what a ticket costs in each of the ports.",
      "",
      "Night timetable",
      "Working Group: Prices and Safety",
      "",
      "A timetable for the night ferries between the ports.",
      "",
      "Pilots abroad",
      "Network Secretariat and Working Group on Safety",
      "",
      "Pilots spend a week in another port of the network.",
    );
    expect(found.map(({ name }) => name)).toEqual(["Working Group: Prices", "Working Group on Safety"]);
  });
});
