use zed_extension_api::{self as zed, Command, LanguageServerId, Result, Worktree};

/// Starts `tocsin lsp` as it is found on the PATH of the project.
struct Tocsin;

impl zed::Extension for Tocsin {
    fn new() -> Self {
        Tocsin
    }

    fn language_server_command(&mut self, _server: &LanguageServerId, worktree: &Worktree) -> Result<Command> {
        let command = worktree
            .which("tocsin")
            .ok_or("There is no `tocsin` on the PATH: install it with `npm install --global`, or start Zed where it is.")?;
        Ok(Command { command, args: vec!["lsp".into(), "--stdio".into()], env: worktree.shell_env() })
    }
}

zed::register_extension!(Tocsin);
