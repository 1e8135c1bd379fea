// Writes a map in a real VS Code as a person would, and looks at what happens.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { start } from './host.mjs';

const [journey, shots] = process.argv.slice(2);

const personas = 'persona maya "Maya" {\n  role "Nurse"\n}\n';
const map = `import "personas.journey"

journey signup "Signing up" {
  for maya
  stage "Awareness" {
    touchpoint ad "Social media ad" via social {
      emotion curious
      action "Sees ad, clicks link"
    }
    touchpont form "Sign-up form" via web {
      emotion frustrated
    }
  }
}
`;

const vsix = fileURLToPath(new URL('../../journey.vsix', import.meta.url));
const settings = {
  'journey.server.path': journey,
  'editor.formatOnSave': true,
  'editor.acceptSuggestionOnEnter': 'on',
  'files.autoSave': 'off',
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.colorTheme': 'Default Light Modern',
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};
const { page, folder, stop } = await start({
  vsix,
  settings,
  files: { 'personas.journey': personas, 'map.journey': map, 'journey.toml': '' },
});

let step = 0;
const shot = name => page.screenshot({ path: join(shots, `${String(++step).padStart(2, '0')}-${name}.png`) });
const say = text => console.log(`ok: ${text}`);
const editor = page.locator('.editor-instance .monaco-editor').first();
const squiggles = page.locator('.squiggly-error');
const visible = locator => locator.waitFor({ state: 'visible', timeout: 20_000 });
const gone = async locator => {
  for (let tries = 0; (await locator.count()) > 0; tries++) {
    assert.ok(tries < 200, 'it does not go');
    await page.waitForTimeout(100);
  }
};

/** Runs a command of the palette. */
async function command(title) {
  await page.keyboard.press('F1');
  await visible(page.locator('.quick-input-widget'));
  await page.keyboard.type(title);
  await visible(page.locator('.quick-input-list .monaco-list-row').first());
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: 20_000 });
}

async function open(name) {
  await page.keyboard.press('Control+p');
  await visible(page.locator('.quick-input-widget'));
  await page.keyboard.type(name);
  await visible(page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first());
  await page.keyboard.press('Enter');
  await visible(page.locator(`.tab[data-resource-name="${name}"]`));
  await visible(editor.locator('.view-line').first());
}

/** Moves the cursor, lines and columns from 1. */
async function goTo(line, column = 1) {
  await page.keyboard.press('Control+g');
  await visible(page.locator('.quick-input-widget'));
  // The box starts with a colon.
  await page.keyboard.type(`${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: 20_000 });
}

/** The line that the cursor is on, as the status bar says. */
const cursor = async () => /Ln (\d+)/.exec(await page.locator('#status\\.editor\\.selection').innerText())?.[1];

async function eventually(what, found, expected) {
  let seen;
  for (let tries = 0; tries < 200; tries++) {
    seen = await found();
    if (expected(seen)) return;
    await page.waitForTimeout(100);
  }
  assert.fail(`${what}: ${seen}`);
}

/** The frame of the preview in which the map lies. */
async function preview() {
  for (let tries = 0; tries < 200; tries++) {
    for (const frame of page.frames()) {
      if ((await frame.locator('#paper').count().catch(() => 0)) > 0) return frame;
    }
    await page.waitForTimeout(100);
  }
  return assert.fail('there is no preview');
}

const onDisk = name => readFileSync(join(folder, name), 'utf8');

try {
  await open('map.journey');
  await visible(squiggles.first());
  await shot('squiggle');
  say('a mistake is underlined');

  await goTo(10, 7);
  await page.keyboard.press('Control+.');
  const fixes = page.locator('.action-widget .monaco-list-row.action', { hasText: 'touchpoint' });
  await visible(fixes.first());
  await shot('quick-fix');
  await fixes.first().click();
  await gone(squiggles);
  await visible(editor.locator('.view-line', { hasText: 'touchpoint form' }));
  say('its fix is taken, and the line under it goes');

  await goTo(11, 25);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('thou');
  const suggestions = page.locator('.suggest-widget .monaco-list-row');
  await visible(suggestions.filter({ hasText: 'thought' }).first());
  await shot('completion');
  await page.keyboard.press('Enter');
  await visible(editor.locator('.view-line', { hasText: 'thought "' }));
  await page.keyboard.type('So many fields');
  say('a keyword is completed as a snippet');
  await page.keyboard.press('Escape');

  await goTo(4, 8);
  await page.keyboard.press('F2');
  const box = page.locator('.rename-box input.rename-input');
  await visible(box);
  await box.fill('anna');
  await shot('rename');
  await box.press('Enter');
  await visible(editor.locator('.view-line', { hasText: 'for anna' }));
  await command('File: Save All Files');
  await eventually('personas.journey', () => onDisk('personas.journey'), text => text.startsWith('persona anna "Maya"'));
  await eventually('map.journey', () => onDisk('map.journey'), text => text.includes('\n  for anna\n'));
  say('a persona is renamed in both files');

  await goTo(4, 1);
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Home');
  await page.keyboard.type('      ');
  await page.keyboard.press('Control+s');
  await eventually('map.journey', () => onDisk('map.journey'), text => text.includes('\n  for anna\n'));
  say('a map is formatted when it is saved');

  await goTo(6, 17);
  await page.keyboard.press('Control+k');
  await page.keyboard.press('v');
  const frame = await preview();
  await visible(frame.locator('#paper > svg'));
  await eventually('the frame', () => frame.locator('#at').evaluate(it => it.style.display), shown => shown === 'block');
  const first = await frame.locator('#at').boundingBox();
  await shot('preview');
  say('the map is beside the text, with a frame around the touchpoint');

  await page.locator('.tab[data-resource-name="map.journey"]').click();
  await goTo(10, 21);
  await eventually('the frame', async () => (await frame.locator('#at').boundingBox())?.x, x => x > first.x + 20);
  say('the frame follows the cursor');
  await page.keyboard.press('End');
  for (let at = 0; at < ' via web {'.length; at++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(' in three steps');
  await eventually('the map', () => frame.locator('#paper > svg').innerHTML(), svg => svg.includes('Sign-up form in three steps'));
  await shot('preview-follows');
  say('the map follows an edit');

  const paper = await frame.locator('#paper').boundingBox();
  const target = { x: first.x - paper.x + first.width / 2, y: first.y - paper.y + first.height / 2 };
  await frame.locator('#paper').click({ position: target });
  await eventually('the line of the cursor', cursor, line => line === '6');
  await shot('click');
  say('a click in the map moves the cursor');
} catch (error) {
  await shot('failed');
  console.error(`not ok: ${error.stack}\nScreenshots are in ${shots}.`);
  process.exitCode = 1;
} finally {
  await stop();
}
