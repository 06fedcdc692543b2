-- Run by neovim.test.ts in a Neovim without a window: opens the file named in TOCSIN_FILE as a user would, and writes what the server says as JSON.
local function wait_for(what, holds)
  if not vim.wait(60000, holds, 50) then
    error(what .. " did not come")
  end
end

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 60000)
  for _, answer in pairs(answers or {}) do
    return answer.result
  end
end

local function try()
  vim.opt.runtimepath:append(vim.env.TOCSIN_EDITORS)
  vim.cmd("runtime! ftdetect/tocsin.lua")
  vim.cmd("filetype plugin on")
  require("tocsin").setup({ cmd = vim.json.decode(vim.env.TOCSIN_COMMAND) })
  vim.cmd("edit " .. vim.fn.fnameescape(vim.env.TOCSIN_FILE))
  wait_for("a problem", function()
    return #vim.diagnostic.get(0) > 0
  end)
  local problem = vim.diagnostic.get(0)[1]
  vim.api.nvim_win_set_cursor(0, { problem.lnum + 1, problem.col })
  local hover = ask("textDocument/hover", vim.lsp.util.make_position_params(0, "utf-16"))
  local edits = ask("textDocument/formatting", vim.lsp.util.make_formatting_params())
  return {
    filetype = vim.bo.filetype,
    commentstring = vim.bo.commentstring,
    problem = { code = problem.code, message = problem.message, line = problem.lnum + 1 },
    hover = hover and hover.contents.value or "",
    formatted = edits ~= nil,
  }
end

local ok, found = pcall(try)
vim.fn.writefile({ vim.json.encode(ok and found or { problem = tostring(found) }) }, vim.env.TOCSIN_RESULT)
vim.cmd("quitall!")
