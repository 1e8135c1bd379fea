(block) @indent.begin

(block
  "}" @indent.end @indent.branch)

[
  (block_string)
  (block_comment)
] @indent.ignore
