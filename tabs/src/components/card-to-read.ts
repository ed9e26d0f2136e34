/** A part of an Adaptive Card, as it came. */
type Part = Readonly<Record<string, unknown>>;

/**
 * The card for who cannot vote: what can be chosen stands as text, and only links are left of its buttons.
 */
export function cardToRead(card: object): object {
  const { body, actions, ...rest } = { ...card } as Part;
  return {
    ...rest,
    body: partsOf(body).flatMap(withoutInput),
    actions: partsOf(actions).filter(({ type }) => type === "Action.OpenUrl"),
  };
}

function withoutInput(part: Part): Part[] {
  if (part["type"] === "Input.ChoiceSet")
    return partsOf(part["choices"]).map(({ title }) => ({ type: "TextBlock", text: title, wrap: true }));
  if (Array.isArray(part["items"])) return [{ ...part, items: partsOf(part["items"]).flatMap(withoutInput) }];
  return [part];
}

const partsOf = (list: unknown): Part[] => (Array.isArray(list) ? (list as Part[]) : []);
