local buffer = vim.api.nvim_get_current_buf()
require('journey').attach(buffer)
vim.cmd [[command! -buffer JourneyPreview lua require('journey').preview()]]
if vim.treesitter.start then
  pcall(vim.treesitter.start, buffer, 'journey')
end
