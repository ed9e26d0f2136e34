import type tabs from "../../../src/i18n/en/tabs.json";

/** Keys are typed: a key that is not in the English catalogue does not compile. */
declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "tabs";
    resources: { tabs: typeof tabs };
    returnNull: false;
  }
}
