// The settings reach the language server: VS Code and its client are stand-ins that remember what they are given.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = name => fileURLToPath(new URL(name, import.meta.url));

const standIns = {
  vscode: `
    export const window = { createOutputChannel: () => ({ error() {}, show() {} }) };
    export const workspace = {
      workspaceFolders: undefined,
      getConfiguration: section => ({ get: (key, other) => globalThis.settings[section + '.' + key] ?? other }),
    };
    export const commands = {};`,
  'vscode-languageclient/node': `
    export const State = { Stopped: 1, Running: 2 };
    export const Trace = { Off: 0, Messages: 1, Verbose: 2 };
    export class LanguageClient {
      constructor(id, name, server, options) { globalThis.started.push({ id, server, options }); }
      async setTrace() {}
      async start() {}
    }`,
};

/** The extension's \`Server\`, with the stand-ins in the place of what it imports. */
async function server() {
  const replace = {
    name: 'stand-ins',
    setup(bundle) {
      bundle.onResolve({ filter: /^vscode/ }, ({ path }) => ({ path, namespace: 'stand-in' }));
      bundle.onLoad({ filter: /.*/, namespace: 'stand-in' }, ({ path }) => ({ contents: standIns[path] }));
    },
  };
  const built = await build({
    entryPoints: [here('../../src/server.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    plugins: [replace],
  });
  const { Server } = await import(`data:text/javascript;base64,${Buffer.from(built.outputFiles[0].contents).toString('base64')}`);
  return new Server();
}

test('the preset goes to the server when it starts, and later changes after it', async () => {
  globalThis.started = [];
  globalThis.settings = { 'journey.preset': 'research', 'journey.server.path': '/opt/journey' };
  await (await server()).start();
  const [{ server: command, options }] = globalThis.started;
  assert.equal(command.command, '/opt/journey');
  assert.deepEqual(options.initializationOptions(), { preset: 'research' });
  globalThis.settings = {};
  assert.deepEqual(options.initializationOptions(), { preset: '' }, 'it is read anew whenever the server starts');
  assert.equal(options.synchronize.configurationSection, 'journey');
});

test('every setting of the manifest that the extension reads has its default there', () => {
  const { properties } = JSON.parse(readFileSync(here('../../package.json'), 'utf8')).contributes.configuration;
  const source = ['server.ts', 'preview.ts'].map(name => readFileSync(here(`../../src/${name}`), 'utf8')).join('\n');
  const read = [...source.matchAll(/\.get<[^(]*>\('([\w.]+)', ([^)]*)\)/g)];
  assert.ok(read.length >= 5, `${read.length} settings are read`);
  for (const [, key, fallback] of read) {
    const setting = properties[`journey.${key}`];
    assert.ok(setting !== undefined, `journey.${key} is a setting`);
    assert.deepEqual(setting.default, JSON.parse(fallback.replaceAll("'", '"')), `journey.${key}`);
  }
});
