(block
  "}" @end) @indent
