; A statement is a keyword and what follows it. The lists are those of the language table: a test of the
; compiler writes them. Where two patterns name one word the later one counts. Some highlighters then drop
; the earlier one whole, so patterns of one word come first.

; Keywords at the start of a statement.

((statement
  keyword: (word) @keyword)
  (#any-of? @keyword ; list: keywords
    "action" "activity" "age" "as" "avatar" "backstage" "behavior" "better" "bio" "by" "color"
    "confidence" "cost" "date" "definition" "drop" "duration" "effort" "emotion" "emotions"
    "evidence" "expectation" "flow" "fluency" "for" "frequency" "from" "frontstage" "frustration"
    "gain" "goal" "hypothesis" "icon" "image" "impact" "import" "kind" "lang" "link" "location"
    "method" "moment" "motivation" "need" "note" "objective" "optional" "owner" "prefers"
    "principle" "quote" "reach" "recovery" "result" "reviewed" "revises" "role" "sample" "scale"
    "scenario" "scope" "score" "segment" "serves" "severity" "solves" "state" "status" "support"
    "system" "target" "tests" "thought" "to" "trigger" "unit" "url" "version" "via" "wait" "when"
    "workaround"
    ; end
  ))

((statement
  keyword: (word) @keyword.type)
  (#any-of? @keyword.type ; list: declarations
    "channel" "curve" "experiment" "journey" "metric" "opportunity" "pain" "persona" "source"
    "stage" "touchpoint" "variant"
    ; end
  ))

; Keywords further on in the line.

((statement
  [
    (string)
    (block_string)
    (number)
  ]
  .
  (word) @keyword)
  (#any-of? @keyword ; list: modifiers
    "age" "avatar" "better" "by" "color" "confidence" "cost" "date" "definition" "duration" "effort"
    "evidence" "fluency" "for" "frequency" "from" "icon" "impact" "kind" "lang" "location" "method"
    "metric" "optional" "owner" "prefers" "reach" "reviewed" "revises" "role" "sample" "scale"
    "segment" "serves" "severity" "solves" "state" "status" "target" "tests" "to" "unit" "url"
    "version" "via" "wait"
    ; end
  ))

((statement
  (_)
  .
  (word)
  .
  (word) @keyword)
  (#any-of? @keyword ; list: modifiers
    "age" "avatar" "better" "by" "color" "confidence" "cost" "date" "definition" "duration" "effort"
    "evidence" "fluency" "for" "frequency" "from" "icon" "impact" "kind" "lang" "location" "method"
    "metric" "optional" "owner" "prefers" "reach" "reviewed" "revises" "role" "sample" "scale"
    "segment" "serves" "severity" "solves" "state" "status" "target" "tests" "to" "unit" "url"
    "version" "via" "wait"
    ; end
  ))

((statement
  keyword: (word) @keyword
  .
  (word) @keyword.modifier)
  (#any-of? @keyword ; list: headless
    "moment" "optional" "scope"
    ; end
  )
  (#any-of? @keyword.modifier ; list: modifiers
    "age" "avatar" "better" "by" "color" "confidence" "cost" "date" "definition" "duration" "effort"
    "evidence" "fluency" "for" "frequency" "from" "icon" "impact" "kind" "lang" "location" "method"
    "metric" "optional" "owner" "prefers" "reach" "reviewed" "revises" "role" "sample" "scale"
    "segment" "serves" "severity" "solves" "state" "status" "target" "tests" "to" "unit" "url"
    "version" "via" "wait"
    ; end
  ))

; What declares something, and the name it gives.

((statement
  keyword: (word) @keyword.type
  .
  (word) @type.definition)
  (#any-of? @keyword.type ; list: declarations
    "channel" "curve" "experiment" "journey" "metric" "opportunity" "pain" "persona" "source"
    "stage" "touchpoint" "variant"
    ; end
  ))

; Values that are one of a few words.

((statement
  (word) @keyword
  .
  (word) @constant.builtin)
  (#any-of? @keyword ; list: choosing
    "better" "confidence" "effort" "fluency" "impact" "kind" "method" "severity" "state" "status"
    ; end
  )
  (#any-of? @constant.builtin ; list: values
    "analytics" "ces" "count" "critical" "crm" "csat" "current" "diary" "digital" "doing" "done"
    "duration" "focus-group" "future" "high" "higher" "human" "idea" "interview" "low" "lower"
    "medium" "money" "nps" "observation" "physical" "planned" "primary" "rate" "running" "score"
    "secondary" "social-listening" "staff" "stakeholder-interview" "stopped" "support-log" "survey"
    "system" "usability-test"
    ; end
  ))

; Language tags.

((statement
  (word) @keyword
  .
  (word) @constant.builtin)
  (#any-of? @keyword ; list: tagged
    "lang"
    ; end
  ))

; Channels.

((statement
  (word) @keyword
  .
  (word) @constant.builtin
  .
  ("," . (word) @constant.builtin)*)
  (#any-of? @keyword ; list: channelled
    "icon" "prefers" "via"
    ; end
  ))

; Emotion words, alone or in a course.

((statement
  keyword: (word) @keyword
  .
  (word) @constant.builtin)
  (#eq? @keyword "emotion")
  (#any-of? @constant.builtin ; list: emotions
    "abandoned" "absorbed" "accepting" "accomplished" "afraid" "alarmed" "amazed" "amused"
    "analytical" "angry" "annoyed" "anticipating" "anxious" "appreciative" "ashamed" "assured"
    "attentive" "betrayed" "bored" "calm" "cautious" "cheated" "comfortable" "concerned" "confident"
    "confused" "connected" "content" "curious" "decisive" "delighted" "desperate" "determined"
    "devastated" "disappointed" "discerning" "discouraged" "dissatisfied" "distracted" "doubtful"
    "eager" "ecstatic" "elated" "embarrassed" "empowered" "encouraged" "engaged" "enraged"
    "enthusiastic" "excited" "exhausted" "expectant" "focused" "friendly" "frustrated" "furious"
    "grateful" "happy" "helpless" "hesitant" "hopeful" "hopeless" "hurt" "ignored" "impatient"
    "impressed" "indifferent" "informed" "insecure" "inspired" "interested" "irritated" "joyful"
    "learning" "lonely" "lost" "loved" "loyal" "miserable" "mistrustful" "motivated" "neglected"
    "nervous" "neutral" "okay" "optimistic" "outraged" "overjoyed" "overwhelmed" "passionate"
    "pleased" "powerless" "productive" "proud" "puzzled" "ready" "reassured" "regretful" "rejected"
    "relaxed" "relieved" "reserved" "resigned" "sad" "safe" "satisfied" "scared" "sceptical"
    "skeptical" "stressed" "supported" "surprised" "suspicious" "tense" "thrilled" "tired" "torn"
    "trusting" "uncertain" "uncomfortable" "undecided" "uneasy" "unheard" "uninterested" "unsure"
    "upset" "valued" "vulnerable" "wary" "welcomed" "willing" "worried"
    ; end
  ))

((statement
  (word) @keyword.operator
  .
  (word) @constant.builtin)
  (#any-of? @keyword.operator ; list: joining
    "then"
    ; end
  )
  (#any-of? @constant.builtin ; list: emotions
    "abandoned" "absorbed" "accepting" "accomplished" "afraid" "alarmed" "amazed" "amused"
    "analytical" "angry" "annoyed" "anticipating" "anxious" "appreciative" "ashamed" "assured"
    "attentive" "betrayed" "bored" "calm" "cautious" "cheated" "comfortable" "concerned" "confident"
    "confused" "connected" "content" "curious" "decisive" "delighted" "desperate" "determined"
    "devastated" "disappointed" "discerning" "discouraged" "dissatisfied" "distracted" "doubtful"
    "eager" "ecstatic" "elated" "embarrassed" "empowered" "encouraged" "engaged" "enraged"
    "enthusiastic" "excited" "exhausted" "expectant" "focused" "friendly" "frustrated" "furious"
    "grateful" "happy" "helpless" "hesitant" "hopeful" "hopeless" "hurt" "ignored" "impatient"
    "impressed" "indifferent" "informed" "insecure" "inspired" "interested" "irritated" "joyful"
    "learning" "lonely" "lost" "loved" "loyal" "miserable" "mistrustful" "motivated" "neglected"
    "nervous" "neutral" "okay" "optimistic" "outraged" "overjoyed" "overwhelmed" "passionate"
    "pleased" "powerless" "productive" "proud" "puzzled" "ready" "reassured" "regretful" "rejected"
    "relaxed" "relieved" "reserved" "resigned" "sad" "safe" "satisfied" "scared" "sceptical"
    "skeptical" "stressed" "supported" "surprised" "suspicious" "tense" "thrilled" "tired" "torn"
    "trusting" "uncertain" "uncomfortable" "undecided" "uneasy" "unheard" "uninterested" "unsure"
    "upset" "valued" "vulnerable" "wary" "welcomed" "willing" "worried"
    ; end
  ))

; Names of what is declared elsewhere.

((statement
  (word) @keyword
  .
  (word) @variable
  .
  ("," . (word) @variable)*)
  (#any-of? @keyword ; list: referring
    "as" "by" "evidence" "for" "objective" "revises" "score" "serves" "solves" "tests"
    ; end
  ))

((statement
  keyword: (word) @keyword
  .
  (word) @keyword.type
  .
  (word) @variable)
  (#eq? @keyword "drop")
  (#any-of? @keyword.type ; list: declarations
    "channel" "curve" "experiment" "journey" "metric" "opportunity" "pain" "persona" "source"
    "stage" "touchpoint" "variant"
    ; end
  ))

; Lines of `flow`.

((edge
  (word) @variable)
  (#not-any-of? @variable "journey" ; list: ends
    "exit" "start"
    ; end
  ))

((edge
  (word) @constant.builtin)
  (#any-of? @constant.builtin ; list: ends
    "exit" "start"
    ; end
  ))

((edge
  (word) @keyword
  .
  (word))
  (#eq? @keyword "journey"))

[
  "->"
  "&"
] @operator

[
  ","
  ";"
] @punctuation.delimiter

[
  "{"
  "}"
] @punctuation.bracket

[
  (string)
  (block_string)
] @string

(escape_sequence) @string.escape

(number) @number

(doc_comment) @comment.documentation

[
  (line_comment)
  (block_comment)
] @comment
