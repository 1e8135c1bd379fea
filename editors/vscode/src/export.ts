import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as vscode from 'vscode';

import type { Server } from './server';

const run = promisify(execFile);

/** Writes the map of the file in front into a file that the writer picks, by its extension. */
export async function exportMap(server: Server): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'journey' || document.uri.scheme !== 'file') {
    await vscode.window.showInformationMessage('Journey: open a .journey file to export its map.');
    return;
  }
  if (document.isDirty && !(await document.save())) {
    return;
  }
  const target = await vscode.window.showSaveDialog({
    defaultUri: document.uri.with({ path: document.uri.path.replace(/\.journey$/, '.svg') }),
    filters: { Picture: ['svg', 'png'], Document: ['pdf', 'html', 'md'], Data: ['json', 'csv', 'mmd'] },
    title: 'Export the map',
  });
  if (target === undefined) {
    return;
  }
  try {
    await run(server.command, ['render', document.uri.fsPath, '-o', target.fsPath]);
    const choice = await vscode.window.showInformationMessage(`Journey: wrote ${target.fsPath}.`, 'Open');
    if (choice === 'Open') {
      await vscode.commands.executeCommand('vscode.open', target);
    }
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    server.output.error(said);
    const choice = await vscode.window.showErrorMessage('Journey: the map could not be written.', 'Show Output');
    if (choice === 'Show Output') {
      server.output.show();
    }
  }
}
