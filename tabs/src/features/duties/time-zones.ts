/** Time zones by the part of the world, as a list to choose from. */
export interface ZoneGroup {
  readonly area: string;
  readonly zones: readonly { readonly name: string; readonly place: string }[];
}

/** All that the browser knows, and those that must be there whatever it knows. */
export function zoneGroups(...needed: readonly string[]): readonly ZoneGroup[] {
  const names = [...new Set([...needed, ...Intl.supportedValuesOf("timeZone")])].toSorted();
  const groups = new Map<string, { name: string; place: string }[]>();
  for (const name of names) {
    const [area = name, ...place] = name.split("/");
    const zone = { name, place: (place.join(", ") || name).replaceAll("_", " ") };
    groups.set(area, [...(groups.get(area) ?? []), zone]);
  }
  return [...groups].map(([area, zones]) => ({ area, zones }));
}
