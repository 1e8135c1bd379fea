(block) @indent

(block
  "}" @outdent)
