import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { startI18n } from "./lib/i18n.ts";
import { firstTheme } from "./lib/theme.ts";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

const [first] = await Promise.all([firstTheme(), startI18n()]);
createRoot(root).render(<App first={first} />);
