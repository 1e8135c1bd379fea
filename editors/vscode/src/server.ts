import * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions, type ServerOptions, State, Trace } from 'vscode-languageclient/node';

/** The language server `journey lsp`, as the settings say. */
export class Server {
  readonly output = vscode.window.createOutputChannel('Journey', { log: true });
  private client: LanguageClient | undefined;

  /** The command, for what else it can do. */
  get command(): string {
    return vscode.workspace.getConfiguration('journey').get<string>('server.path', 'journey').trim() || 'journey';
  }

  async start(): Promise<void> {
    const settings = vscode.workspace.getConfiguration('journey');
    const options: ServerOptions = {
      command: this.command,
      args: settings.get<string[]>('server.arguments', ['lsp']),
      options: { cwd: vscode.workspace.workspaceFolders?.[0]?.uri.fsPath },
    };
    const client: LanguageClientOptions = {
      documentSelector: [{ scheme: 'file', language: 'journey' }],
      outputChannel: this.output,
      // Later changes reach the server as they are made.
      initializationOptions: () => ({ preset: vscode.workspace.getConfiguration('journey').get<string>('preset', '') }),
      synchronize: { configurationSection: 'journey' },
      // What the server says of itself goes to its output: the reader is told once, below.
      initializationFailedHandler: () => false,
    };
    this.client = new LanguageClient('journey', 'Journey', options, client);
    await this.client.setTrace(traces[settings.get<string>('trace.server', 'off')] ?? Trace.Off);
    try {
      await this.client.start();
    } catch (error) {
      this.output.error(`\`${this.command}\` does not start as a language server: ${String(error)}`);
      // Not awaited: the extension is there without the server, with colours and snippets.
      void this.sayThatItDoesNotStart();
    }
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (client !== undefined && client.state !== State.Stopped) {
      await client.stop();
    }
    await client?.dispose();
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** The answer to `method`, or nothing while the server does not run. */
  async request<Answer>(method: string, parameters: unknown, token?: vscode.CancellationToken): Promise<Answer | undefined> {
    const client = this.client;
    if (client === undefined || client.state !== State.Running) {
      return undefined;
    }
    return client.sendRequest<Answer>(method, parameters, token);
  }

  /** Where a document stands for the server. */
  uri(document: vscode.TextDocument): string {
    return this.client?.code2ProtocolConverter.asUri(document.uri) ?? document.uri.toString();
  }

  private async sayThatItDoesNotStart(): Promise<void> {
    const choice = await vscode.window.showErrorMessage(
      `Journey: \`${this.command}\` could not be started. Install the journey command, or say where it is.`,
      'Open Settings',
      'Show Output',
    );
    if (choice === 'Open Settings') {
      await vscode.commands.executeCommand('workbench.action.openSettings', 'journey.server.path');
    } else if (choice === 'Show Output') {
      this.output.show();
    }
  }
}

const traces: Record<string, Trace> = { off: Trace.Off, messages: Trace.Messages, verbose: Trace.Verbose };
