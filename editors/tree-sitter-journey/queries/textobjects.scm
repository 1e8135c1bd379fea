; A statement with its block is selected as a class, a touchpoint also as a function.

(statement
  block: (block) @class.inner) @class.outer

(statement) @statement.outer

(edge) @statement.outer

((statement
  keyword: (word) @_keyword) @function.outer
  (#eq? @_keyword "touchpoint"))

((statement
  keyword: (word) @_keyword
  block: (block) @function.inner)
  (#eq? @_keyword "touchpoint"))

[
  (line_comment)
  (doc_comment)
  (block_comment)
] @comment.outer
