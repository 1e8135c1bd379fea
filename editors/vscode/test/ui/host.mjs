// A VS Code with the packaged extension, and a browser that shows it.

import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const host = fileURLToPath(new URL('../host/', import.meta.url));
const { chromium } = createRequire(host)('playwright-core');
const server = join(host, 'node_modules/code-server/lib/vscode/out/server-main.js');

const freePort = () =>
  new Promise(resolve => {
    const listening = createServer().listen(0, '127.0.0.1', () => {
      const { port } = listening.address();
      listening.close(() => resolve(port));
    });
  });

const pause = time => new Promise(resolve => setTimeout(resolve, time));

/** Starts both on `files`, by name. Gives the page, the folder, and what ends everything. */
export async function start({ vsix, settings, files }) {
  const home = mkdtempSync(join(tmpdir(), 'journey-code-'));
  const folder = join(home, 'maps');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  // A person's own settings live in the browser; those of the machine live here.
  const machine = join(home, 'user/Machine');
  mkdirSync(machine, { recursive: true });
  writeFileSync(join(machine, 'settings.json'), JSON.stringify(settings, null, 2));

  const places = ['--extensions-dir', join(home, 'extensions'), '--server-data-dir', join(home, 'server')];
  const environment = { ...process.env, HOME: home, EXTENSIONS_GALLERY: '{}' };
  execFileSync(
    process.execPath,
    [server, ...places, '--accept-server-license-terms', '--install-extension', vsix],
    { env: environment, stdio: 'pipe' },
  );
  const port = await freePort();
  const running = spawn(
    process.execPath,
    [
      server, ...places, '--host', '127.0.0.1', '--port', String(port), '--without-connection-token',
      '--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust', '--user-data-dir', join(home, 'user'),
    ],
    { env: environment, stdio: 'pipe' },
  );
  let said = '';
  running.stdout.on('data', data => (said += data));
  running.stderr.on('data', data => (said += data));
  const until = Date.now() + 60_000;
  for (;;) {
    try {
      await fetch(`http://127.0.0.1:${port}/version`);
      break;
    } catch {
      if (Date.now() > until) throw new Error(`VS Code does not start: ${said}`);
      await pause(200);
    }
  }
  const binary = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
  const browser = await chromium.launch({
    executablePath: binary,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  const page = await browser.newPage({ viewport: { width: 1500, height: 950 } });
  await page.goto(`http://127.0.0.1:${port}/?folder=${folder}&payload=${encodeURIComponent('[["skipWelcome","true"]]')}`);
  await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
  return {
    page,
    folder,
    async stop() {
      await browser.close();
      running.kill();
      await new Promise(resolve => running.once('exit', resolve));
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
