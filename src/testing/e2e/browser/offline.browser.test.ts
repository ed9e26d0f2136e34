import { describe, expect, it } from "@jest/globals";
import { until } from "../program.ts";
import { gone } from "./page-parts.ts";
import { onStage } from "./stage.ts";

const stage = onStage();

describe("the bar that says there is no connection", () => {
  it.each([1_280, 1_024, 360])(
    "is in view on a scrolled page, and covers no button, at %d px",
    async (width) => {
      const page = await stage.open("marta", "programme", { width, height: 700 });
      await page.locator("a[data-item]").first().waitFor();
      if (width > 640) {
        await page.locator("a[data-item]").first().click();
        await page.locator("[data-detail-heading]").waitFor();
      }
      await page.mouse.wheel(0, 2_000);
      await until("the scroll", () => page.evaluate<boolean>("scrollY > 300"), 15);
      await page.context().setOffline(true);
      const bar = page.getByText("The workspace cannot be reached just now.", { exact: false });
      await bar.waitFor();
      const top = (await bar.boundingBox())?.y ?? -1;
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(60);
      // Pressed where it stands: Playwright refuses to press what something else covers.
      if (width > 640) {
        await page.getByRole("button", { name: "Close", exact: true }).click();
        await gone(page.locator("[data-detail-heading]"));
      }
    },
  );
});
