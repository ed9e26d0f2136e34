import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
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

/** What every reader loads is compressed once, here: the server sends `<file>.gz` to whoever takes it. */
const compressed: Plugin = {
  name: "compressed",
  apply: "build",
  writeBundle({ dir = "" }, bundle) {
    for (const file of Object.keys(bundle).map((name) => path.join(dir, name))) {
      const bytes = readFileSync(file);
      if (/\.(js|css|svg)$/.test(file) && bytes.length > 500)
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    }
  },
};

/** The entry stays apart, or the manifest would not name one. */
const ENTRY = /tabs[\\/](src[\\/]main\.tsx|index\.html)/;

export default defineConfig({
  root: import.meta.dirname,
  base: "/tabs/",
  plugins: [iconsOneByOne, react(), compressed],
  build: {
    outDir: "../dist/tabs",
    emptyOutDir: true,
    // The bench adds up each page's initial JavaScript from this.
    manifest: true,
    rolldownOptions: {
      output: {
        // Left to itself the bundler gives what two pages share a file of its own: 99 to 161 requests a page, most
        // of them under 2 KB. What every page begins with is one file, and so are the icons that many pages show.
        codeSplitting: {
          groups: [
            { name: "start", tags: ["$initial"], test: (id) => !ENTRY.test(id), priority: 2 },
            { name: "icons", test: /react-icons/, minShareCount: 4, priority: 1 },
          ],
        },
      },
    },
    target: "es2022",
    // Fonts and pictures stay files: a strict content security policy has no data: URLs.
    assetsInlineLimit: 0,
  },
});
