// Reads a JSON array of { name, text } from standard input, each text a Mermaid diagram. Prints a JSON
// array with one entry each: { name, ok, error, type } and what a journey diagram holds, as the parser
// of the Mermaid named by the first argument ("mermaid" or "mermaid-11") sees it.
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const dom = new JSDOM("<!doctype html><body></body>");
globalThis.window = dom.window;
globalThis.document = dom.window.document;

const { default: mermaid } = await import(process.argv[2] ?? "mermaid");
mermaid.initialize({ startOnLoad: false, maxTextSize: 10_000_000 });

// Mermaid keeps `#58;` as its own marks until it draws; what it draws is the character.
const shown = (text) =>
  (text ?? "").replace(/ﬂ°°(\d+)¶ß|ﬂ°(\w+)¶ß/g, (_, code, name) =>
    code === undefined ? `&${name};` : String.fromCodePoint(code),
  );

const results = [];
for (const { name, text } of JSON.parse(readFileSync(0, "utf8"))) {
  const result = { name, ok: true };
  try {
    const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
    result.type = diagram.type;
    if (diagram.type === "journey") {
      result.title = shown(diagram.db.getDiagramTitle());
      result.sections = diagram.db.getSections().map(shown);
      result.tasks = diagram.db.getTasks().map((task) => ({
        section: shown(task.section),
        task: shown(task.task),
        score: task.score,
        people: task.people.map(shown),
      }));
    }
  } catch (error) {
    result.ok = false;
    result.error = String(error?.message ?? error);
  }
  results.push(result);
}
process.stdout.write(JSON.stringify(results, null, 1) + "\n", () => process.exit(0));
