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
    vscode.commands.registerCommand('journey.exportMap', () => exportMap(started)),
    vscode.commands.registerCommand('journey.restartServer', () => started.restart()),
    vscode.commands.registerCommand('journey.showOutput', () => started.output.show()),
    vscode.workspace.onDidChangeConfiguration(async change => {
      if (change.affectsConfiguration('journey.server') || change.affectsConfiguration('journey.preset')) {
        await started.restart();
      }
    }),
  );
  await started.start();
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
