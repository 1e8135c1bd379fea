(statement
  block: (block) @class.inside) @class.around

((statement
  keyword: (word) @_keyword) @function.around
  (#eq? @_keyword "touchpoint"))

((statement
  keyword: (word) @_keyword
  block: (block) @function.inside)
  (#eq? @_keyword "touchpoint"))

(statement) @entry.around

(edge) @entry.around

[
  (line_comment)
  (doc_comment)
  (block_comment)
] @comment.inside

[
  (line_comment)+
  (doc_comment)+
] @comment.around
