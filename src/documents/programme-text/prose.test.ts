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
    ["da", "Følgegruppen skal rådgive havnene om priser.", "Følgegruppen"],
    ["de", "Die Steuerungsgruppe besteht aus den Häfen Oslo, Riga und Faro.", "Steuerungsgruppe"],
    ["de", "Eine Arbeitsgruppe zu Nachtfähren wird eingerichtet.", "Arbeitsgruppe zu Nachtfähren"],
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
    ["it", "Il comitato direttivo è composto da tre porti e da una scuola.", "Comitato direttivo"],
    [
      "it",
      "Sarà istituito un gruppo di lavoro sui traghetti notturni.",
      "Gruppo di lavoro sui traghetti notturni",
    ],
    ["lt", "Valdymo grupę sudaro trys uostai ir viena mokykla.", "Valdymo grupė"],
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

describe("partners", () => {
  test.each([
    [
      "en",
      "Partners: Port of Oslo, Sea School Riga and Faro Sur",
      ["Port of Oslo", "Sea School Riga", "Faro Sur"],
    ],
    [
      "en",
      "The partners of the network come from the following regions: Skåne, Latgale and Algarve.",
      ["Skåne", "Latgale", "Algarve"],
    ],
    [
      "da",
      "Partnere: Oslo Havn, Søfartsskolen i Riga og Faro Sur",
      ["Oslo Havn", "Søfartsskolen i Riga", "Faro Sur"],
    ],
    ["de", "Mitglieder: Hafen Oslo; Seeschule Riga; Faro Sur", ["Hafen Oslo", "Seeschule Riga", "Faro Sur"]],
    ["fr", "Les partenaires viennent de : Bretagne, Skåne et Algarve.", ["Bretagne", "Skåne", "Algarve"]],
    [
      "es",
      "Socios: Puerto de Vigo, Escuela Naval y Faro Sur",
      ["Puerto de Vigo", "Escuela Naval", "Faro Sur"],
    ],
    [
      "it",
      "Partner: Porto di Bari, Scuola nautica e Faro Sur",
      ["Porto di Bari", "Scuola nautica", "Faro Sur"],
    ],
    [
      "lt",
      "Partneriai: Klaipėdos uostas, Jūrų mokykla ir Faro Sur",
      ["Klaipėdos uostas", "Jūrų mokykla", "Faro Sur"],
    ],
  ])("of a sentence, %s: %s", (language, text, expected) => {
    expect((read(language, text).partners ?? []).map(({ name }) => name)).toEqual(expected);
  });

  test.each([
    ["en", "Members look at three things: Prices, Safety and Comfort."],
    ["en", "Partners will work on the following themes: Prices, Safety and Comfort."],
    ["en", "Partners: they share what they know, and they pay for travel."],
    ["da", "Medlemmerne ser på tre ting: Priser, Sikkerhed og Komfort."],
    ["de", "Die Partner arbeiten an drei Themen: Preise, Sicherheit und Komfort."],
    ["fr", "Les membres travaillent sur trois thèmes : Prix, Sécurité et Confort."],
  ])("none, %s: %s", (language, text) => {
    expect(read(language, text).partners ?? []).toEqual([]);
  });

  test("of lines below their heading, with or without a country", () => {
    const { partners, unplaced } = read(
      "en",
      "Partners",
      "",
      "Port of Oslo, Norway",
      "Sea School Riga (Latvia)",
      "Faro Sur",
      "",
      "Portugal: Captains' Guild",
      "",
      "Quality of crossings",
      "",
      "We ask passengers what they think of their crossing and say so.",
    );
    expect(partners).toMatchObject([
      { name: "Port of Oslo", countryCode: "NO" },
      { name: "Sea School Riga", countryCode: "LV" },
      { name: "Faro Sur" },
      { name: "Captains' Guild", countryCode: "PT" },
    ]);
    expect(unplaced[0]?.text).toMatch(/^Quality of crossings/);
  });
});

describe("objectives", () => {
  test.each([
    [
      "en",
      "The general objective of the network is to make night ferries quieter.",
      "Make night ferries quieter",
    ],
    ["en", "The Ferry network aims to connect small ports.", "Connect small ports"],
    ["da", "Netværkets overordnede formål er at gøre natfærger mere stille.", "Gøre natfærger mere stille"],
    [
      "de",
      "Das übergeordnete Ziel des Netzwerks ist es, Nachtfähren leiser zu machen.",
      "Nachtfähren leiser zu machen",
    ],
    [
      "fr",
      "L'objectif général du réseau est de rendre les ferrys plus silencieux.",
      "Rendre les ferrys plus silencieux",
    ],
    ["es", "El objetivo general de la red es conectar puertos pequeños.", "Conectar puertos pequeños"],
    ["it", "La rete mira a collegare i piccoli porti.", "Collegare i piccoli porti"],
    ["lt", "Pagrindinis tinklo tikslas yra sujungti mažus uostus.", "Sujungti mažus uostus"],
  ])("of a sentence, %s: %s", (language, text, title) => {
    expect(read(language, text).objectives.map((one) => one.title)).toEqual([title]);
  });

  test.each([
    ["en", "The aim of the visits is to learn from other ports."],
    ["en", "The goal of the action plan is to set clear targets."],
    ["en", "The survey aims to find out what a ticket costs."],
    ["da", "Formålet med besøgene er at lære af andre havne."],
    ["de", "Das Ziel der Besuche ist es, von anderen Häfen zu lernen."],
    ["fr", "L'objectif des visites est d'apprendre des autres ports."],
  ])("none, %s: %s", (language, text) => {
    expect(read(language, text).objectives).toEqual([]);
  });

  test.each([
    ["en", "Strategic priorities", "- Quieter nights"],
    ["da", "Strategiske prioriteter", "- Mere stille nætter"],
    ["es", "Prioridades estratégicas", "1. Noches tranquilas"],
    ["it", "Priorità strategiche", "• Notti tranquille"],
  ])("%s: what is listed below '%s' is a priority, no work package", (language, heading, item) => {
    const { priorities, workPackages } = read(language, heading, "", item);
    expect([priorities?.map(({ title }) => title), workPackages]).toEqual([[item.replace(/^\S+ /, "")], []]);
  });
});
