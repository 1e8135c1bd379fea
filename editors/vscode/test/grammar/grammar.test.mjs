// The TextMate grammar on fixtures: beside each `NAME.journey` stands `NAME.scopes`, which says the scopes
// of every piece of every line. UPDATE_EXPECT=1 writes them anew.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const oniguruma = require('vscode-oniguruma');
const { INITIAL, Registry, parseRawGrammar } = require('vscode-textmate');

const here = path => fileURLToPath(new URL(path, import.meta.url));

const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
const registry = new Registry({
  onigLib: Promise.resolve({
    createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
    createOnigString: text => new oniguruma.OnigString(text),
  }),
  loadGrammar: async scope => {
    if (scope !== 'source.journey') return null;
    const path = here('../../syntaxes/journey.tmLanguage.json');
    return parseRawGrammar(readFileSync(path, 'utf8'), path);
  },
});
const grammar = await registry.loadGrammar('source.journey');

/** Every line, and below it its pieces with their scopes, the shared `source.journey` left out. */
function scopes(text) {
  const out = [];
  let state = INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    out.push(`> ${line}`.trimEnd());
    for (const { startIndex, endIndex, scopes } of tokens) {
      const piece = line.slice(startIndex, endIndex);
      const names = scopes.slice(1).map(scope => scope.replace(/\.journey$/, ''));
      if (piece.trim() !== '' && names.length > 0) out.push(`  ${piece.trim()}  ${names.join(' ')}`);
    }
  }
  return out.join('\n') + '\n';
}

for (const name of readdirSync(here('fixtures')).filter(name => name.endsWith('.journey'))) {
  test(`scopes of ${name}`, () => {
    const found = scopes(readFileSync(here(`fixtures/${name}`), 'utf8').trimEnd());
    const path = here(`fixtures/${name.replace('.journey', '.scopes')}`);
    if (process.env.UPDATE_EXPECT) writeFileSync(path, found);
    assert.equal(found, readFileSync(path, 'utf8'));
  });
}

// What the fixtures cannot say: in the examples no word is without a colour, so that a keyword that the
// grammar missed would show.
const examples = here('../../../../examples/');
for (const name of readdirSync(examples).filter(name => name.endsWith('.journey'))) {
  test(`every word of ${name} has a scope`, () => {
    let state = INITIAL;
    for (const line of readFileSync(examples + name, 'utf8').split('\n')) {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      for (const { startIndex, endIndex, scopes } of tokens) {
        const piece = line.slice(startIndex, endIndex);
        assert.ok(scopes.length > 1 || !/[\p{L}\p{N}]/u.test(piece), `“${piece.trim()}” in “${line.trim()}”`);
      }
    }
  });
}
