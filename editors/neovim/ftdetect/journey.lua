if vim.filetype then
  vim.filetype.add { extension = { journey = 'journey' } }
else
  vim.cmd [[autocmd BufRead,BufNewFile *.journey setfiletype journey]]
end
