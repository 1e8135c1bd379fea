[
  (block)
  (block_string)
  (block_comment)
] @fold
