import * as vscode from 'vscode';

import { Server } from './server';
import { exportMap } from './export';
import { Preview } from './preview';

let server: Server | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const started = new Server();
  server = started;
  const preview = new Preview(context, started);
  context.subscriptions.push(
    preview,
    vscode.commands.registerCommand('journey.openPreview', (...where: unknown[]) => preview.open(where)),
    vscode.commands.registerCommand('journey.showReferences', showReferences),
    vscode.commands.registerCommand('journey.exportMap', () => exportMap(started)),
    vscode.commands.registerCommand('journey.restartServer', () => started.restart()),
    vscode.commands.registerCommand('journey.showOutput', () => started.output.show()),
    vscode.workspace.onDidChangeConfiguration(async change => {
      if (change.affectsConfiguration('journey.server')) {
        await started.restart();
      }
    }),
  );
  await started.start();
}

interface Point {
  line: number;
  character: number;
}

/** What a lens of the server says: where it stands, and what uses the thing below it. */
async function showReferences(
  uri: string,
  position: Point,
  locations: { uri: string; range: { start: Point; end: Point } }[],
): Promise<void> {
  const point = ({ line, character }: Point) => new vscode.Position(line, character);
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    vscode.Uri.parse(uri),
    point(position),
    locations.map(
      ({ uri, range }) => new vscode.Location(vscode.Uri.parse(uri), new vscode.Range(point(range.start), point(range.end))),
    ),
  );
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
