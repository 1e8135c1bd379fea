(statement
  block: (block
    "{"
    (_)* @class.inside
    "}")) @class.around

((statement
  keyword: (word) @_keyword) @function.around
  (#eq? @_keyword "touchpoint"))

[
  (line_comment)
  (doc_comment)
  (block_comment)
]+ @comment.around
