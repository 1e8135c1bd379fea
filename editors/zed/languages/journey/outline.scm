; What has a name or a title and holds something, as in the outline of the language server.

((statement
  keyword: (word) @context
  .
  (word)? @name
  .
  (string)? @name) @item
  (#any-of? @context ; list: declarations
    "channel" "curve" "experiment" "journey" "metric" "opportunity" "pain" "persona" "source"
    "stage" "touchpoint" "variant"
    ; end
  ))
