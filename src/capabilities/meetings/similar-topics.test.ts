import { describe, expect, test } from "@jest/globals";
import { isSimilar } from "./similar-topics.ts";

describe("titles that ask for the same", () => {
  test.each([
    ["Measuring soft outcomes", "How to measure soft outcomes"],
    ["Reaching the most vulnerable young people", "How do we reach vulnerable young people?"],
    ["Insurance during the stay abroad", "insurance during stay abroad"],
    ["Finding host companies abroad", "How do we find host companies abroad?"],
    ["Unit costs", "The unit costs of 2034"],
    ["Insurance", "The insurance"],
    ["ESF+ and NEET", "NEET in the ESF+"],
    // Danish: compounds, definite forms, letters that others lack.
    ["Måling af bløde resultater", "Udmåling af bløde resultater"],
    ["Virksomhedspraktik i udlandet", "Praktik i virksomheder i udlandet"],
    ["Forsikring under opholdet", "Forsikringen under opholdet"],
    ["Vejledning før afrejse", "Vejledning for afrejse"],
    // German, French, Polish, Lithuanian, Greek: with and without their accents.
    ["Gewinnung von Gastbetrieben", "Gastbetriebe gewinnen: Gewinnung"],
    ["Évaluation des compétences", "L’evaluation des competences"],
    ["Staże zagraniczne młodzieży", "Staze zagraniczne mlodziezy"],
    ["Praktikos užsienyje", "Praktikos uzsienyje"],
    ["Ασφάλιση στο εξωτερικό", "ασφαλιση στο εξωτερικο"],
  ])("%s / %s", (one, other) => {
    expect([isSimilar(one, other), isSimilar(other, one)]).toEqual([true, true]);
  });
});

describe("titles that share words and ask for something else", () => {
  test.each([
    ["Working with employers in rural areas", "Working with schools in rural areas"],
    ["Measuring soft outcomes", "Measuring hard outcomes"],
    ["Preparation before the stay", "Follow-up after the stay"],
    ["Calls in 2034", "Calls in 2035"],
    ["ESF calls", "EU calls"],
    ["Mobility", "Insurance for mobility abroad"],
    ["Young people", "What young people with disabilities need from host companies and their staff abroad"],
    ["Outputs and indicators", "Outcomes and indicators"],
    ["Samarbejde med jobcentre", "Samarbejde med virksomheder"],
    ["Zusammenarbeit mit Betrieben", "Zusammenarbeit mit Schulen"],
    ["", "Costs"],
    ["of the", "in the"],
  ])("%s / %s", (one, other) => {
    expect([isSimilar(one, other), isSimilar(other, one)]).toEqual([false, false]);
  });
});
