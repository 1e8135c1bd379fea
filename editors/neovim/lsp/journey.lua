-- The language server's configuration, for Neovim 0.11 and later.
return require('journey').config()
