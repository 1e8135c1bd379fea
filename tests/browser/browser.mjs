// A browser without a window, a network or a past.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome"];
const folders = (process.env.PATH ?? "").split(delimiter);
const executablePath = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);

const args = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--force-device-scale-factor=1",
  "--font-render-hinting=none",
];

/** Runs `work` with a way to open pages: options of the context, and the file. */
export async function withBrowser(work) {
  const profile = mkdtempSync(join(tmpdir(), "journey-browser-"));
  const browser = await chromium.launch({ executablePath, args });
  try {
    await work(async (file, options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, offline: true, ...options });
      const page = await context.newPage();
      const said = [];
      page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
      page.on("pageerror", (error) => said.push(`error: ${error.message}`));
      page.on("request", (request) => {
        if (!/^(file|data):/.test(request.url())) said.push(`request: ${request.url()}`);
      });
      await page.goto(`file://${file}`);
      return { page, said, close: () => context.close() };
    });
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
