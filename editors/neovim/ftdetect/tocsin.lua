vim.api.nvim_create_autocmd({ "BufRead", "BufNewFile" }, {
  pattern = "*.tocsin",
  callback = function()
    vim.bo.filetype = "tocsin"
  end,
})
