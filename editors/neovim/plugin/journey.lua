if vim.g.loaded_journey then
  return
end
vim.g.loaded_journey = true

if vim.lsp.enable then
  vim.lsp.enable 'journey'
end
-- Where the parser is built, tree-sitter colours; otherwise the Vim syntax does.
if vim.treesitter.language and vim.treesitter.language.register then
  vim.treesitter.language.register('journey', 'journey')
end
