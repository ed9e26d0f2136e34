import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { bootAhead } from "./lib/boot.ts";
import { startI18n } from "./lib/i18n.ts";
import { firstTheme } from "./lib/theme.ts";
import { loadAhead } from "./routes.tsx";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

// None of these waits for another: words, colours, the page's code, and where we are.
loadAhead(window.location.pathname.replace(/^\/tabs/u, ""));
bootAhead();
const [first] = await Promise.all([firstTheme(), startI18n()]);
createRoot(root).render(<App first={first} />);
