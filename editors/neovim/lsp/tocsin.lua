-- Read by `vim.lsp.enable("tocsin")` of Neovim 0.11 and newer.
return {
  cmd = { "tocsin", "lsp", "--stdio" },
  filetypes = { "tocsin" },
  root_markers = { "tocsin.yaml", ".git" },
}
