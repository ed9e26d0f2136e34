import { describe, expect, test } from "@jest/globals";
import { readProgrammeText } from "./read-programme-text.ts";

const read = (language: string, ...lines: readonly string[]) =>
  readProgrammeText(["Ferry network", "Work programme 2031", "", ...lines].join("\n"), {
    languages: [language],
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

describe("a list of partners", () => {
  test.each([
    ["en", "Members", "Country\tOrganisation\tContact", "Norway", "Latvia"],
    ["da", "Medlemmer", "Land\tOrganisation\tKontakt", "Norge", "Letland"],
    ["de", "Mitglieder", "Land\tEinrichtung\tAnsprechpartner", "Norwegen", "Lettland"],
    ["fr", "Membres", "Pays\tOrganisme\tContact", "Norvège", "Lettonie"],
    ["es", "Socios", "País\tEntidad\tContacto", "Noruega", "Letonia"],
    ["it", "Partner", "Paese\tOrganizzazione\tReferente", "Norvegia", "Lettonia"],
    ["lt", "Nariai", "Šalis\tOrganizacija\tKontaktinis asmuo", "Norvegija", "Latvija"],
  ])("%s: in columns, the organisation behind its country", (language, heading, titles, one, other) => {
    const rows = [`${one}\tOslo Havn\tKari Lie`, `${other}\tRigas brivosta\tIlze Kalnina`];
    expect(read(language, heading, "", titles, ...rows).partners).toMatchObject([
      { name: "Oslo Havn", country: one, countryCode: "NO" },
      { name: "Rigas brivosta", country: other, countryCode: "LV" },
    ]);
  });

  test("in columns, called what the members are, beside their country and a contact", () => {
    const found = read("da", "Medlemmer", "", "Havn\tLand\tKontaktperson", "Esbjerg\tDanmark\tMette Juul");
    expect(found.partners).toMatchObject([{ name: "Esbjerg", country: "Danmark" }]);
  });

  test("on one line below their heading, with the codes of their countries", () => {
    const row = read("de", "Mitglieder", "Stadt Graz (AT) · Stadt Gent (BE) · Stadt Patras (EL)").partners;
    expect(row?.map(({ name, countryCode }) => [name, countryCode])).toEqual([
      ["Stadt Graz", "AT"],
      ["Stadt Gent", "BE"],
      ["Stadt Patras", "GR"],
    ]);
    const lines = read("en", "Participants", "AT: City of Graz", "UK: City of Leeds; City of York").partners;
    expect(lines?.map(({ name, countryCode }) => [name, countryCode])).toEqual([
      ["City of Graz", "AT"],
      ["City of Leeds", "GB"],
      ["City of York", "GB"],
    ]);
  });

  test("may say the country first, and several organisations of it", () => {
    const found = read(
      "fr",
      "Membres",
      "- France : Port de Brest, Ville de Nantes",
      "- Irlande : Port, Cork",
    );
    expect(found.partners).toMatchObject([
      { name: "Port de Brest", country: "France" },
      { name: "Ville de Nantes", country: "France" },
      { name: "Port, Cork", country: "Irlande" },
    ]);
  });

  test("what the partners do is no list of them", () => {
    const found = read("en", "Meetings of the partners", "", "- 4 June 2031, Oslo: board meeting");
    expect(found).toMatchObject({ events: [{ name: "board meeting" }] });
    expect(found.partners ?? []).toEqual([]);
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
    ["en", "The network aims to connect small ports, to train pilots well and to give ships a bed.", 3],
    ["en", "The network aims to give access to training and to jobs.", 1],
    ["da", "Netværket har til formål at forbinde små havne og at uddanne flere lodser.", 2],
    ["fr", "Le réseau vise à relier les petits ports et à former des pilotes.", 2],
    ["fr", "L'objectif du réseau est de relier les ports et d'accueillir des pilotes.", 2],
    ["es", "La red pretende conectar puertos pequeños y formar a pilotos jóvenes.", 2],
    ["it", "La rete mira a collegare i piccoli porti e a formare i piloti.", 2],
    ["lt", "Tinklas siekia sujungti mažus uostus ir rengti jaunus locmanus.", 2],
  ])("each that a sentence names, %s: %s", (language, text, count) => {
    expect(read(language, text).objectives.map((one) => one.title)).toHaveLength(count);
  });

  test("below their heading are also what the network shall do", () => {
    const text = "Netværket skal forbinde små havne og dele gode råd.";
    const titles = ["Forbinde små havne og dele gode råd"];
    expect(read("da", "Formål", text).objectives.map((one) => one.title)).toEqual(titles);
    expect(read("da", text).objectives).toEqual([]);
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

  test("also below 'Priorities', where the work stands elsewhere", () => {
    const list = ["Priorities for 2031", "", "- Quieter nights", "- Safer quays", ""];
    const work = ["WP 1: Quays", "Lead: Port of Oslo"];
    expect(read("en", ...list, ...work)).toMatchObject({
      priorities: [{ title: "Quieter nights" }, { title: "Safer quays" }],
      workPackages: [{ name: "WP 1: Quays" }],
    });
    expect(read("en", ...list).workPackages).toHaveLength(2);
  });
});

describe("a meeting that a sentence announces", () => {
  test.each([
    ["en", "Meetings", "Annual forum will be held on 5 June 2031 in Porto.", "Annual forum"],
    ["en", "Meetings", "The 13th meeting will take place online on 17 June 2031.", "13th meeting"],
    ["fr", "Réunions", "L’assemblée générale aura lieu à Porto le 17 juin 2031.", "assemblée générale"],
    [
      "fr",
      "Réunions",
      "Un webinaire sur le logement aura lieu le 12 février 2031.",
      "webinaire sur le logement",
    ],
    ["de", "Treffen", "Ein Webinar zum Wohnen findet am 12. Februar 2031 statt.", "Webinar zum Wohnen"],
  ])("%s: has its name without an article, and whole: %s %s", (language, heading, sentence, name) => {
    expect(read(language, heading, "", sentence).events.map((event) => event.name)).toEqual([name]);
  });

  test("has its number, so that another date for it elsewhere is found", () => {
    const text =
      "La 13e réunion aura lieu en ligne le 17 juin 2031. La 14e réunion est prévue à Porto le 7 octobre 2031.";
    expect(read("fr", "Réunions", "", text).events.map(({ ordinal }) => ordinal)).toEqual([13, 14]);
  });
});
