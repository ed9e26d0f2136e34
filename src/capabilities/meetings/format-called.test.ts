import { describe, expect, it } from "@jest/globals";
import { formatCalled } from "./format-called.ts";

describe("an event of the programme becomes a meeting of the format that its title names", () => {
  it.each([
    ["Study visit", undefined, "study visit"],
    ["Study visits to Aarhus and Vejle", undefined, "study visit"],
    ["Studiebesøg i Vejle", undefined, "study visit"],
    ["2nd study visit", 2, "study visit"],
    ["Peer-to-peer training on case work", undefined, "peer-to-peer training"],
    ["Peer learning: outreach", undefined, "peer learning"],
    ["Workshop om rekruttering", undefined, "workshop"],
    ["Action learning set", undefined, "action learning set"],
    ["Læringssession 3", undefined, "learning session"],
    ["SI+ Forum", undefined, "forum"],
  ])("%s (%s): %s", (title, ordinal, format) => {
    expect(formatCalled(title, ordinal)).toBe(format);
  });

  it("a numbered meeting is one of the network's, whatever else is done there", () => {
    expect(formatCalled("7th meeting, with a workshop", 7)).toBe("network meeting");
    expect(formatCalled("Vilnius", 7)).toBe("network meeting");
  });

  it("the first that is named counts, and a word within another one names nothing", () => {
    expect(formatCalled("Network meeting and study visit", undefined)).toBe("network meeting");
    expect(formatCalled("Study visit and workshop", undefined)).toBe("study visit");
    expect(formatCalled("Platforum", undefined)).toBe("forum");
    expect(formatCalled("Preworkshop call", undefined)).not.toBe("workshop");
  });
});
