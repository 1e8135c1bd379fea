//! Starts `journey lsp` in Zed.

use zed_extension_api::serde_json::Value;
use zed_extension_api::settings::LspSettings;
use zed_extension_api::{self as zed, Command, LanguageServerId, Result, Worktree};

struct Journey;

impl zed::Extension for Journey {
    fn new() -> Journey {
        Journey
    }

    /// The command that the settings name, or `journey` from the path.
    fn language_server_command(&mut self, server: &LanguageServerId, worktree: &Worktree) -> Result<Command> {
        let binary = LspSettings::for_worktree(server.as_ref(), worktree).ok().and_then(|settings| settings.binary);
        let (path, arguments) = binary.map_or((None, None), |binary| (binary.path, binary.arguments));
        let command = path.or_else(|| worktree.which("journey")).ok_or(
            "`journey` is not on the path. Install it, or name it in the settings: lsp.journey.binary.path",
        )?;
        let args = arguments.unwrap_or_else(|| vec![String::from("lsp")]);
        Ok(Command { command, args, env: worktree.shell_env() })
    }

    /// The settings as they are when the server starts.
    fn language_server_initialization_options(
        &mut self,
        server: &LanguageServerId,
        worktree: &Worktree,
    ) -> Result<Option<Value>> {
        self.language_server_workspace_configuration(server, worktree)
    }

    /// The settings whenever they change.
    fn language_server_workspace_configuration(
        &mut self,
        server: &LanguageServerId,
        worktree: &Worktree,
    ) -> Result<Option<Value>> {
        Ok(LspSettings::for_worktree(server.as_ref(), worktree).ok().and_then(|settings| settings.settings))
    }
}

zed::register_extension!(Journey);
