/**
 * Loaded before a workspace (`node --import`): its clock is ahead by CLOCK_AHEAD_MS, and its embedded database's with
 * it, as if it had stood still so long. Deadlines of days are met in a test's time.
 */
const ahead = Number(process.env.CLOCK_AHEAD_MS);
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + ahead);
    else super(...parts);
  }
  static now() {
    return RealDate.now() + ahead;
  }
  // What the engine itself makes is a date too.
  static [Symbol.hasInstance](one) {
    return one instanceof RealDate;
  }
};
