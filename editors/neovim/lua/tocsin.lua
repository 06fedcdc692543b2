-- Neovim 0.7 to 0.10 have no `vim.lsp.enable`; there: `require("tocsin").setup()`, or with `{ cmd = { … } }`.
local tocsin = {}

local function root_of(file)
  local markers = { "tocsin.yaml", ".git" }
  local folder = vim.fn.fnamemodify(file, ":p:h")
  for _, marker in ipairs(markers) do
    local found = vim.fn.findfile(marker, folder .. ";")
    if found == "" then
      found = vim.fn.finddir(marker, folder .. ";")
    end
    if found ~= "" then
      return vim.fn.fnamemodify(found, ":p"):gsub("/+$", ""):match("^(.*)/[^/]*$")
    end
  end
  return folder
end

function tocsin.setup(options)
  local cmd = (options or {}).cmd or { "tocsin", "lsp", "--stdio" }
  local clients = {}
  vim.api.nvim_create_autocmd("FileType", {
    pattern = "tocsin",
    callback = function(event)
      local root = root_of(vim.api.nvim_buf_get_name(event.buf))
      if clients[root] == nil or vim.lsp.get_client_by_id(clients[root]) == nil then
        clients[root] = vim.lsp.start_client({ name = "tocsin", cmd = cmd, root_dir = root })
      end
      if clients[root] ~= nil then
        vim.lsp.buf_attach_client(event.buf, clients[root])
      end
    end,
  })
end

return tocsin
