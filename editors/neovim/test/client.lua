-- Drives a real Neovim against the real server: opens a map, sees a mistake, completes, renames across
-- files, formats. Ends with status 1 and what was seen where something else was expected.
local command, folder = os.getenv 'JOURNEY', os.getenv 'FOLDER'

local function fail(message, seen)
  io.stderr:write(('not ok: %s\n%s\n'):format(message, seen and vim.inspect(seen) or ''))
  vim.cmd 'cquit 1'
end

local function ok(message)
  io.stdout:write('ok: ' .. message .. '\n')
end

local function eventually(message, condition, seen)
  if not vim.wait(20000, condition, 50) then
    fail(message, seen and seen())
  end
  ok(message)
end

local function lines(buffer)
  return vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
end

local function text(buffer)
  return table.concat(lines(buffer), '\n')
end

require('journey').setup { command = command }

local function main()
  vim.o.hidden = true
  vim.cmd('edit ' .. folder .. '/map.journey')
  local buffer = vim.api.nvim_get_current_buf()
  if vim.bo.filetype ~= 'journey' then
    fail('the file type is journey', vim.bo.filetype)
  end
  if vim.b.current_syntax ~= 'journey' then
    fail('the syntax is journey', vim.b.current_syntax)
  end
  local function group(line, column)
    return vim.fn.synIDattr(vim.fn.synID(line, column, 1), 'name')
  end
  local groups = { group(3, 1), group(3, 9), group(4, 3), group(6, 24), group(6, 31), group(7, 15) }
  local expected = { 'journeyDeclaration', 'journeyName', 'journeyModifier', 'journeyModifier', 'journeyChannel', 'journeyEmotion' }
  if not vim.deep_equal(groups, expected) then
    fail('the syntax colours', groups)
  end
  ok 'the syntax colours'
  if vim.fn.indent(7) ~= 6 then
    fail('the fixture is indented', lines(buffer))
  end
  vim.cmd 'normal! 7G=='
  if vim.fn.indent(7) ~= 6 then
    fail('a line keeps its indentation', lines(buffer))
  end
  ok 'lines are indented'

  -- A mistake is seen, and goes when it is mended.
  local function messages()
    return vim.tbl_map(function(it)
      return it.message
    end, vim.diagnostic.get(buffer))
  end
  eventually('a mistake is seen', function()
    return vim.tbl_contains(
      vim.tbl_map(function(message)
        return message:find('touchpont', 1, true) ~= nil
      end, messages()),
      true
    )
  end, messages)
  vim.api.nvim_buf_set_lines(buffer, 9, 10, false, { '    touchpoint "Form" via web' })
  eventually('it goes', function()
    return #vim.tbl_filter(function(message)
      return message:find('touchpont', 1, true) ~= nil
    end, messages()) == 0
  end, messages)

  -- Completion knows what may stand here.
  local function complete(row, column)
    local parameters = { textDocument = vim.lsp.util.make_text_document_params(buffer), position = { line = row, character = column } }
    local labels = {}
    for _, answer in pairs(vim.lsp.buf_request_sync(buffer, 'textDocument/completion', parameters, 20000) or {}) do
      for _, item in ipairs((answer.result or {}).items or answer.result or {}) do
        labels[item.label] = true
      end
    end
    return labels
  end
  vim.api.nvim_buf_set_lines(buffer, 7, 7, false, { '      emotion fr' })
  local labels = complete(7, 16)
  if not labels.frustrated then
    fail('emotion words are completed', vim.tbl_keys(labels))
  end
  ok 'emotion words are completed'
  vim.api.nvim_buf_set_lines(buffer, 7, 8, false, {})

  -- Renaming reaches the file that declares.
  vim.api.nvim_win_set_cursor(0, { 4, 7 })
  vim.lsp.buf.rename 'anna'
  eventually('a persona is renamed here', function()
    return lines(buffer)[4] == '  for anna'
  end, function()
    return lines(buffer)
  end)
  local other = vim.fn.bufnr(folder .. '/personas.journey')
  eventually('and where she is declared', function()
    return other ~= -1 and text(other):find('persona anna "Maya"', 1, true) ~= nil
  end, function()
    return other ~= -1 and lines(other)
  end)

  -- Formatting.
  vim.api.nvim_buf_set_lines(buffer, 3, 4, false, { 'for    anna' })
  if vim.lsp.buf.format then
    vim.lsp.buf.format { timeout_ms = 20000 }
  else
    vim.lsp.buf.formatting_sync(nil, 20000)
  end
  if lines(buffer)[4] ~= '  for anna' then
    fail('the map is formatted', lines(buffer))
  end
  ok 'the map is formatted'

  -- The map.
  local opened
  require('journey').open = function(path)
    opened = path
  end
  vim.cmd 'JourneyPreview'
  eventually('the map is drawn', function()
    return opened and io.open(opened):read('*a'):find('<svg', 1, true) ~= nil
  end)
  vim.cmd 'qall!'
end

local done, problem = xpcall(main, debug.traceback)
if not done then
  fail(problem)
end
