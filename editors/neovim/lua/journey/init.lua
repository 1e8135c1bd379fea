--- Customer journey maps in Neovim: the language server `journey lsp`, and the map in a browser.
local M = {}

--- What can be set with `require('journey').setup {}`.
M.options = {
  --- The command that serves: a name on the path, or a path.
  command = 'journey',
  --- The set of lints to start from: 'sketch', 'research', 'blueprint' or 'governed'. Without one, what
  --- journey.toml says.
  preset = nil,
  --- Called when the server is there for a buffer, with the client and the buffer.
  on_attach = nil,
  --- What the editor can do, for completion plugins that can do more.
  capabilities = nil,
}

local function root_of(path)
  local found
  if vim.fs and vim.fs.find then
    found = vim.fs.find({ 'journey.toml', '.git' }, { path = path, upward = true })[1]
  else
    local at = vim.fn.fnamemodify(path, ':p:h')
    for _, name in ipairs { 'journey.toml', '.git' } do
      local file = vim.fn.findfile(name, at .. ';')
      local folder = vim.fn.finddir(name, at .. ';')
      found = found or (file ~= '' and file) or (folder ~= '' and folder) or nil
    end
  end
  return found and vim.fn.fnamemodify(found, ':p:h'):gsub('[/\\]%.git$', '') or vim.fn.fnamemodify(path, ':p:h')
end

--- The configuration of the client, as `vim.lsp.config` takes it.
function M.config()
  return {
    name = 'journey',
    cmd = { M.options.command, 'lsp' },
    filetypes = { 'journey' },
    root_markers = { 'journey.toml', '.git' },
    init_options = { preset = M.options.preset or '' },
    on_attach = M.options.on_attach,
    capabilities = M.options.capabilities,
  }
end

-- Neovim before 0.8: one client for each root, attached by hand.
local clients = {}

local function start_by_hand(buffer, config)
  local id = clients[config.root_dir]
  if not id or not vim.lsp.get_client_by_id(id) then
    id = vim.lsp.start_client(config)
    clients[config.root_dir] = id
  end
  if id then
    vim.lsp.buf_attach_client(buffer, id)
  end
end

--- Starts the server for a buffer, in the way of this Neovim. Called by the file type plugin.
function M.attach(buffer)
  if vim.fn.executable(M.options.command) == 0 then
    vim.notify_once = vim.notify_once or vim.notify
    vim.notify_once(
      ('journey: `%s` is not on the path. Install it, or say where it is: require("journey").setup { command = … }'):format(
        M.options.command
      ),
      vim.log.levels.WARN
    )
    return
  end
  if vim.lsp.enable then
    return -- Neovim 0.11 starts it by itself, see plugin/journey.lua.
  end
  local config = M.config()
  config.root_dir = root_of(vim.api.nvim_buf_get_name(buffer))
  config.capabilities = config.capabilities or vim.lsp.protocol.make_client_capabilities()
  if vim.lsp.start then
    vim.lsp.start(config, { bufnr = buffer })
  else
    start_by_hand(buffer, config)
  end
end

--- Sets options. To be called before the first map is opened.
function M.setup(options)
  M.options = vim.tbl_extend('force', M.options, options or {})
  if vim.lsp.config and vim.lsp.enable then
    vim.lsp.config('journey', M.config())
  end
end

--- Opens the map of this buffer in a browser. The picture is drawn anew whenever the buffer is written.
function M.preview()
  local buffer = vim.api.nvim_get_current_buf()
  local target = vim.fn.tempname() .. '.svg'
  local function draw(then_do)
    local position = vim.lsp.util.make_position_params(0, 'utf-16')
    vim.lsp.buf_request(buffer, 'journey/preview', position, function(error, map)
      if error or not map then
        vim.notify('journey: there is no map yet: ' .. (error and error.message or 'the file has mistakes'), vim.log.levels.WARN)
        return
      end
      local file = assert(io.open(target, 'w'))
      file:write(map.svg)
      file:close()
      if then_do then
        then_do()
      end
    end)
  end
  vim.cmd(('autocmd BufWritePost <buffer=%d> lua require("journey")._draw[%d]()'):format(buffer, buffer))
  M._draw[buffer] = draw
  draw(function()
    M.open(target)
  end)
end

--- What draws the map of each buffer that has a preview.
M._draw = {}

--- Opens a file in the program that the desktop has for it.
function M.open(path)
  if vim.ui and vim.ui.open then
    vim.ui.open(path)
  else
    local opener = vim.fn.has 'mac' == 1 and 'open' or vim.fn.has 'win32' == 1 and 'explorer' or 'xdg-open'
    vim.fn.jobstart({ opener, path }, { detach = true })
  end
end

return M
