import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** `import *` of the icons, or their barrel, adds up to 2.9 MB or a slow build: one file an icon. */
const iconsOneByOne: Plugin = {
  name: "icons-one-by-one",
  transform(code, id) {
    if (id.includes("node_modules") || !/from\s+["']@fluentui\/react-icons["']/.test(code)) return null;
    return this.error(`${id}: import each icon from "@fluentui/react-icons/svg/<name>"`);
  },
};

export default defineConfig({
  root: import.meta.dirname,
  base: "/tabs/",
  plugins: [iconsOneByOne, react()],
  build: {
    outDir: "../dist/tabs",
    emptyOutDir: true,
    // The bench adds up each page's initial JavaScript from this.
    manifest: true,
    target: "es2022",
    // Fonts and pictures stay files: a strict content security policy has no data: URLs.
    assetsInlineLimit: 0,
  },
});
