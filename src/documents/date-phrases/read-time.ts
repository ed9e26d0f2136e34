import type { Cursor } from "./cursor.ts";

/**
 * Passes over the time of day behind a date ("12 May, 10:00-12:00 CET", "kl. 10-12", "14h30"), which is no
 * part of the date; leaves the cursor where it is when there is none.
 */
export function skipTime(cursor: Cursor): void {
  cursor.attempt(() => {
    const bracket = cursor.takeMark("(");
    if (!bracket && !cursor.takeMark(",")) cursor.takeMark("|");
    let isTime = cursor.takeWord("clock") !== null;
    if (isTime && cursor.peek()?.glued) cursor.takeMark(".");
    const take = () => {
      const clock = readClock(cursor);
      if (clock === null) return null;
      isTime ||= clock === "exact";
      while (cursor.takeWord("hours")) isTime = true;
      return true;
    };
    if (take() === null) return null;
    // "10 am – Webinar" goes on with something else.
    cursor.attempt(() => {
      if (cursor.takeJoint() !== "range") return null;
      cursor.takeWord("clock");
      return take();
    });
    return isTime && (!bracket || cursor.takeMark(")")) ? true : null;
  });
}

/** "10:00", "10.00", "14h30" are times by themselves; "10" is one only beside a word such as "kl." or "Uhr". */
function readClock(cursor: Cursor): "exact" | "bare" | null {
  const hour = cursor.takeSmallNumber();
  if (hour === null || hour > 24) return null;
  const exact = cursor.attempt(() => {
    if (!cursor.peek()?.glued) return null;
    if (!cursor.takeMark(":") && !cursor.takeMark(".") && !cursor.takeWord("hours")) return null;
    const minutes = cursor.peek();
    if (minutes?.kind !== "number" || !minutes.glued || !/^[0-5]\d$/.test(minutes.text)) return null;
    cursor.at += 1;
    // "13.05.2025" is a date.
    return cursor.peek()?.glued && cursor.peek()?.text === "." && cursor.peek(1)?.glued ? null : true;
  });
  return exact ? "exact" : "bare";
}
