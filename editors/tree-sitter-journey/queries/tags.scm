; What other places name, for search by symbol.

((statement
  keyword: (word) @_keyword
  .
  (word) @name) @definition.class
  (#any-of? @_keyword ; list: declarations
    "channel" "curve" "experiment" "journey" "metric" "opportunity" "pain" "persona" "source"
    "stage" "touchpoint" "variant"
    ; end
  ))
