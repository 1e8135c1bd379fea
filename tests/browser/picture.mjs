// Shows SVG files. Reads a JSON array of { name, file, picture } from standard input, writes what it sees as PNG to the path
// `picture`, and prints a JSON array of { name, widths }: how wide each text is.
import { readFileSync } from "node:fs";
import { withBrowser } from "./browser.mjs";

const results = [];
await withBrowser(async (open) => {
  for (const { name, file, picture } of JSON.parse(readFileSync(0, "utf8"))) {
    const { page, close } = await open(file);
    const size = await page.evaluate(() => {
      const { width, height } = document.documentElement.viewBox.baseVal;
      return { width, height };
    });
    await page.setViewportSize(size);
    await page.evaluate(() => document.fonts.ready.then(() => true));
    await page.screenshot({ path: picture });
    const widths = await page.evaluate(() => [...document.querySelectorAll("text")].map((text) => text.getComputedTextLength()));
    results.push({ name, widths });
    await close();
  }
});
process.stdout.write(JSON.stringify(results) + "\n", () => process.exit(0));
