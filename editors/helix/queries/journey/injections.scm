; Texts take **bold**, *emphasis*, `code` and [links](https://example.com); paths and addresses do not.

((statement
  keyword: (word) @_keyword
  [
    (string
      (string_content) @injection.content)
    (block_string
      (string_content) @injection.content)
  ])
  (#not-any-of? @_keyword ; list: targets
    "avatar" "color" "image" "import" "link" "url"
    ; end
  )
  (#set! injection.language "markdown_inline"))

([
  (line_comment)
  (doc_comment)
  (block_comment)
] @injection.content
  (#set! injection.language "comment"))
