import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { LSPErrorCodes, ResponseError } from 'vscode-languageclient/node';

import type { Server } from './server';

/** What the server answers to `journey/preview`. */
interface Map {
  title: string;
  svg: string;
  touchpoints: Touchpoint[];
}

/** Where a touchpoint lies in the picture, and where it is written. */
interface Touchpoint {
  id: string;
  title: string;
  bounds: { x: number; y: number; width: number; height: number };
  location: { uri: string; range: { start: Point; end: Point } };
}

interface Point {
  line: number;
  character: number;
}

type FromPanel = { type: 'ready' } | { type: 'go'; id: string };

/** The map beside the text: it follows edits and the cursor, and a click in it moves the cursor. */
export class Preview implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private document: vscode.TextDocument | undefined;
  private map: Map | undefined;
  private asked: vscode.CancellationTokenSource | undefined;
  private soon: NodeJS.Timeout | undefined;
  private readonly listening: vscode.Disposable;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly server: Server,
  ) {
    this.listening = vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer('journey.preview', {
        deserializeWebviewPanel: async (panel, state: { uri?: string } | undefined) => {
          if (state?.uri !== undefined) {
            this.document = await vscode.workspace.openTextDocument(vscode.Uri.parse(state.uri));
          }
          this.show(panel);
        },
      }),
      vscode.workspace.onDidChangeTextDocument(change => {
        // Another file may be one that this one imports.
        if (change.document.languageId === 'journey' && change.contentChanges.length > 0) {
          // Not at once: the client tells the server of the edit after this is called.
          clearTimeout(this.soon);
          this.soon = setTimeout(() => void this.draw(), 40);
        }
      }),
      vscode.window.onDidChangeActiveTextEditor(editor => {
        if (editor?.document.languageId === 'journey' && editor.document !== this.document) {
          this.document = editor.document;
          void this.draw();
        }
      }),
      vscode.window.onDidChangeTextEditorSelection(change => {
        if (change.textEditor.document === this.document) {
          this.follow(change.textEditor);
        }
      }),
    );
  }

  /** Opens the map of the file in front, or of the file that a lens names. */
  async open(where: unknown[]): Promise<void> {
    const [uri] = where;
    const named = typeof uri === 'string' ? vscode.Uri.parse(uri) : uri instanceof vscode.Uri ? uri : undefined;
    const document =
      named === undefined ? vscode.window.activeTextEditor?.document : await vscode.workspace.openTextDocument(named);
    if (document?.languageId !== 'journey') {
      await vscode.window.showInformationMessage('Journey: open a .journey file to see its map.');
      return;
    }
    this.document = document;
    if (this.panel === undefined) {
      this.show(
        vscode.window.createWebviewPanel(
          'journey.preview',
          'Map',
          { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
          { enableScripts: true, enableFindWidget: true, retainContextWhenHidden: true },
        ),
      );
    } else {
      this.panel.reveal(undefined, true);
      await this.draw();
    }
  }

  dispose(): void {
    this.panel?.dispose();
    this.listening.dispose();
    this.asked?.dispose();
    clearTimeout(this.soon);
  }

  private show(panel: vscode.WebviewPanel): void {
    this.panel = panel;
    panel.webview.options = { enableScripts: true, localResourceRoots: [this.media()] };
    panel.webview.onDidReceiveMessage(async (message: FromPanel) => {
      if (message.type === 'ready') {
        await this.draw();
      } else {
        await this.go(message.id);
      }
    });
    panel.onDidDispose(() => {
      this.panel = undefined;
      this.map = undefined;
    });
    panel.webview.html = this.page(panel.webview);
  }

  /** Asks for the map of the text as it is now. An older question that still waits is withdrawn. */
  private async draw(): Promise<void> {
    const { panel, document } = this;
    if (panel === undefined || document === undefined) {
      return;
    }
    this.asked?.cancel();
    const asked = new vscode.CancellationTokenSource();
    this.asked = asked;
    const editor = vscode.window.visibleTextEditors.find(editor => editor.document === document);
    const position = editor?.selection.active ?? new vscode.Position(0, 0);
    try {
      const map = await this.server.request<Map | null>(
        'journey/preview',
        { textDocument: { uri: this.server.uri(document) }, position },
        asked.token,
      );
      if (asked.token.isCancellationRequested || this.panel !== panel) {
        return;
      }
      if (map === undefined || map === null) {
        // The last map stays, but is told to be old.
        await panel.webview.postMessage({ type: 'stale', none: this.map === undefined });
        return;
      }
      this.map = map;
      panel.title = map.title === '' ? 'Map' : map.title;
      await panel.webview.postMessage({ type: 'map', uri: document.uri.toString(), map });
      if (editor !== undefined) {
        this.follow(editor);
      }
    } catch (error) {
      // An edit in the meantime has the map drawn anew.
      const edited = error instanceof ResponseError && error.code === LSPErrorCodes.ContentModified;
      if (!asked.token.isCancellationRequested && !edited) {
        this.server.output.warn(`The map was not drawn: ${String(error)}`);
        await panel.webview.postMessage({ type: 'stale', none: this.map === undefined });
      }
    }
  }

  /** Shows in the map what the cursor is in. */
  private follow(editor: vscode.TextEditor): void {
    const { panel, map } = this;
    if (panel === undefined || map === undefined) {
      return;
    }
    const scroll = vscode.workspace.getConfiguration('journey').get<boolean>('preview.follow', true);
    const uri = editor.document.uri.toString();
    const cursor = editor.selection.active;
    const around = map.touchpoints.filter(
      ({ location }) => vscode.Uri.parse(location.uri).toString() === uri && range(location.range).contains(cursor),
    );
    void panel.webview.postMessage({ type: 'at', id: around.at(-1)?.id, scroll });
  }

  /** Moves the cursor to where a thing of the map is written. */
  private async go(id: string): Promise<void> {
    const place = this.map?.touchpoints.find(place => place.id === id)?.location;
    if (place === undefined) {
      return;
    }
    const uri = vscode.Uri.parse(place.uri);
    const editor = vscode.window.visibleTextEditors.find(editor => editor.document.uri.toString() === uri.toString());
    await vscode.window.showTextDocument(uri, {
      viewColumn: editor?.viewColumn ?? vscode.ViewColumn.One,
      selection: new vscode.Range(range(place.range).start, range(place.range).start),
    });
  }

  private media(): vscode.Uri {
    return vscode.Uri.joinPath(this.context.extensionUri, 'media');
  }

  private page(webview: vscode.Webview): string {
    const nonce = randomBytes(16).toString('base64');
    const file = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(this.media(), name)).toString();
    return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; font-src data:; style-src ${webview.cspSource} 'unsafe-inline'; script-src 'nonce-${nonce}'">
<link rel="stylesheet" href="${file('preview.css')}">
<title>Map</title>
</head>
<body>
<div id="bar" role="toolbar" aria-label="Size">
<button id="out" title="Smaller">−</button><button id="fit" title="As wide as the panel">Fit</button><button id="in" title="Larger">+</button>
<span id="note" role="status"></span>
</div>
<main id="map"></main>
<script nonce="${nonce}" src="${file('preview.js')}"></script>
</body>
</html>`;
  }
}

function range(of: { start: Point; end: Point }): vscode.Range {
  return new vscode.Range(of.start.line, of.start.character, of.end.line, of.end.character);
}
