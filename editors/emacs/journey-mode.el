;;; journey-mode.el --- Customer journey maps as code -*- lexical-binding: t; -*-

;; SPDX-License-Identifier: MIT OR Apache-2.0
;; Version: 0.1.0
;; Package-Requires: ((emacs "27.1"))
;; Keywords: languages, tools

;;; Commentary:

;; Colours, indentation and an outline for `.journey' files, and the language server `journey lsp' for
;; eglot: messages, completion, renaming, formatting.  `journey-preview' opens the map.

;;; Code:

(require 'browse-url)

(defgroup journey nil
  "Customer journey maps as code."
  :group 'languages
  :prefix "journey-")

(defcustom journey-command "journey"
  "The journey command: a name on the path, or a path."
  :type 'string)

(defcustom journey-preset ""
  "The set of lints to start from; empty leaves it to journey.toml."
  :type '(choice (const :tag "What journey.toml says" "")
                 (const "sketch") (const "research") (const "blueprint") (const "governed"))
  :safe #'stringp)

(defcustom journey-indent-offset 2
  "How many columns a block is indented by."
  :type 'integer
  :safe #'integerp)

;; The lists are those of the language table: a test of the compiler writes them.

(defconst journey-declarations
  '( ;; list: declarations
    "channel" "curve" "experiment" "journey" "metric" "opportunity" "pain" "persona" "source"
    "stage" "touchpoint" "variant"
    ;; end
    )
  "Keywords that declare something.")

(defconst journey-keywords
  '( ;; list: keywords
    "action" "activity" "age" "as" "avatar" "backstage" "behavior" "better" "bio" "by" "color"
    "confidence" "cost" "date" "definition" "drop" "duration" "effort" "emotion" "emotions"
    "evidence" "expectation" "flow" "fluency" "for" "frequency" "from" "frontstage" "frustration"
    "gain" "goal" "hypothesis" "icon" "image" "impact" "import" "kind" "lang" "link" "location"
    "method" "moment" "motivation" "need" "note" "objective" "optional" "owner" "prefers"
    "principle" "quote" "reach" "recovery" "result" "reviewed" "revises" "role" "sample" "scale"
    "scenario" "scope" "score" "segment" "serves" "severity" "solves" "state" "status" "support"
    "system" "target" "tests" "thought" "to" "trigger" "unit" "url" "version" "via" "wait" "when"
    "workaround"
    ;; end
    )
  "All other keywords.")

(defconst journey-modifiers
  '( ;; list: modifiers
    "age" "avatar" "better" "by" "color" "confidence" "cost" "date" "definition" "duration" "effort"
    "evidence" "fluency" "for" "frequency" "from" "icon" "impact" "kind" "lang" "location" "method"
    "metric" "optional" "owner" "prefers" "reach" "reviewed" "revises" "role" "sample" "scale"
    "segment" "serves" "severity" "solves" "state" "status" "target" "tests" "to" "unit" "url"
    "version" "via" "wait"
    ;; end
    )
  "Keywords that may also stand further on in a line.")

(defconst journey-values
  '( ;; list: values
    "analytics" "ces" "count" "critical" "crm" "csat" "current" "diary" "digital" "doing" "done"
    "duration" "focus-group" "future" "high" "higher" "human" "idea" "interview" "low" "lower"
    "medium" "money" "nps" "observation" "physical" "planned" "primary" "rate" "running" "score"
    "secondary" "social-listening" "staff" "stakeholder-interview" "stopped" "support-log" "survey"
    "system" "usability-test"
    ;; end
    )
  "Values that are one of a few words.")

(defconst journey-choosing
  '( ;; list: choosing
    "better" "confidence" "effort" "fluency" "impact" "kind" "method" "severity" "state" "status"
    ;; end
    )
  "Keywords that take such a value.")

(defconst journey-channels
  '( ;; list: channels
    "ads" "app" "chat" "email" "event" "in-person" "kiosk" "mail" "phone" "push" "search" "sms"
    "social" "store" "video" "web" "word-of-mouth"
    ;; end
    )
  "Channels that need no declaration.")

(defconst journey-emotions
  '( ;; list: emotions
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
    ;; end
    )
  "Emotion words with a known score.")

(defconst journey-ends
  '( ;; list: ends
    "exit" "start"
    ;; end
    )
  "The two ends of a flow.")

(defvar journey-mode-syntax-table
  (let ((table (make-syntax-table)))
    (modify-syntax-entry ?/ ". 124b" table)
    (modify-syntax-entry ?* ". 23" table)
    (modify-syntax-entry ?\n "> b" table)
    (modify-syntax-entry ?\" "\"" table)
    (modify-syntax-entry ?\\ "\\" table)
    (modify-syntax-entry ?- "_" table)
    (modify-syntax-entry ?_ "_" table)
    (modify-syntax-entry ?% "." table)
    (modify-syntax-entry ?& "." table)
    (modify-syntax-entry ?' "." table)
    (modify-syntax-entry ?{ "(}" table)
    (modify-syntax-entry ?} "){" table)
    table)
  "Comments, texts and names of `journey-mode'.")

(defconst journey--start "\\(?:^\\|[{};]\\)[ \t]*"
  "Where a statement may start.")

(defconst journey--name "[[:alpha:]_][[:alnum:]_.-]*"
  "A name, or names with dots between.")

(defun journey--words (words)
  "A regular expression for one of WORDS, whole."
  (concat "\\_<" (regexp-opt words t) "\\_>"))

(defvar journey-font-lock-keywords
  `((,(concat journey--start (journey--words journey-declarations) "\\(?:[ \t]+\\(" journey--name "\\)\\)?")
     (1 font-lock-keyword-face)
     (2 font-lock-type-face nil t))
    (,(concat journey--start (journey--words journey-keywords)) 1 font-lock-keyword-face)
    (,(concat (journey--words journey-choosing) "[ \t]+" (journey--words journey-values))
     (1 font-lock-keyword-face)
     (2 font-lock-constant-face))
    (,(concat "\\_<emotion[ \t]+" (journey--words journey-emotions)) 1 font-lock-constant-face)
    (,(concat "\\_<then[ \t]+" (journey--words journey-emotions)) 1 font-lock-constant-face)
    (,(concat "\\(?:\\_<\\(?:via\\|prefers\\|icon\\)[ \t]+\\|,[ \t]*\\)" (journey--words journey-channels))
     1 font-lock-constant-face)
    (,(concat "\\(?:^[ \t]*\\|->[ \t]*\\)" (journey--words journey-ends)) 1 font-lock-constant-face)
    (,(concat "[ \t]" (journey--words journey-modifiers)) 1 font-lock-keyword-face)
    ("->\\|&" 0 font-lock-builtin-face)
    ("\\_<-?[0-9][0-9[:alpha:].%:]*" 0 font-lock-constant-face))
  "Colours of `journey-mode'.")

(defconst journey--syntax-propertize
  ;; Of the three quotes of a text block the first opens a text that only a text block ends.
  (syntax-propertize-rules
   ("\\(\"\\)\"\"" (1 (ignore (journey--mark-block-quotes (match-beginning 0))))))
  "Tells Emacs where text blocks start and end.")

(defun journey--mark-block-quotes (start)
  "Make the three quotes at START open or close a text block."
  (let ((state (save-excursion (syntax-ppss start))))
    (cond
     ((nth 4 state))
     ((null (nth 3 state))
      (put-text-property start (1+ start) 'syntax-table (string-to-syntax "|")))
     ((eq (nth 3 state) t)
      (put-text-property (+ start 2) (+ start 3) 'syntax-table (string-to-syntax "|"))))))

(defun journey--goes-on-p ()
  "Whether the line before this one ends in a comma or an arrow."
  (save-excursion
    (forward-line 0)
    (forward-comment (- (point-max)))
    (or (eq (char-before) ?,) (looking-back "->" (max (point-min) (- (point) 2))))))

(defun journey-indent-line ()
  "Indent by braces; a line that goes on the one before is indented further."
  (interactive)
  (let ((state (save-excursion (syntax-ppss (line-beginning-position)))))
    ;; What stands in a text block or comment is the writer's.
    (unless (or (nth 3 state) (nth 4 state))
      (let* ((depth (car state))
             (closing (save-excursion (back-to-indentation) (looking-at "}")))
             (column (* journey-indent-offset
                        (+ (if closing (1- depth) depth) (if (journey--goes-on-p) 1 0))))
             (before (- (current-column) (current-indentation))))
        (indent-line-to (max 0 column))
        (when (> before 0)
          (move-to-column (+ (current-indentation) before)))))))

(defvar journey-imenu-generic-expression
  (mapcar
   (lambda (keyword)
     (list (concat (upcase (substring keyword 0 1)) (substring keyword 1))
           (concat "^[ \t]*" keyword "[ \t]+\\(?:" journey--name "[ \t]+\\)?\"\\([^\"]*\\)\"")
           1))
   '("persona" "journey" "stage" "touchpoint"))
  "The outline of a map.")

(defvar journey-mode-map
  (let ((map (make-sparse-keymap)))
    (define-key map (kbd "C-c C-v") #'journey-preview)
    (define-key map (kbd "C-c C-c") #'compile)
    map)
  "Keys of `journey-mode'.")

;;;###autoload
(define-derived-mode journey-mode prog-mode "Journey"
  "Write customer journey maps."
  (setq-local comment-start "// ")
  (setq-local comment-end "")
  (setq-local comment-start-skip "\\(?://+\\|/\\*+\\)[ \t]*")
  (setq-local font-lock-defaults '(journey-font-lock-keywords))
  (setq-local syntax-propertize-function journey--syntax-propertize)
  (setq-local indent-line-function #'journey-indent-line)
  (setq-local indent-tabs-mode nil)
  (setq-local electric-indent-chars (append "}" electric-indent-chars))
  (setq-local imenu-generic-expression journey-imenu-generic-expression)
  (when buffer-file-name
    (setq-local compile-command
                (concat journey-command " check " (shell-quote-argument (file-name-nondirectory buffer-file-name))))))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.journey\\'" . journey-mode))

(defun journey--server (&rest _)
  "How eglot starts the language server."
  (list journey-command "lsp" :initializationOptions (list :preset journey-preset)))

(defvar eglot-server-programs)

;;;###autoload
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '(journey-mode . journey--server)))

(declare-function eglot-current-server "eglot")
(declare-function eglot--TextDocumentPositionParams "eglot")
(declare-function jsonrpc-request "jsonrpc")

(defun journey-preview ()
  "Open the map around point in the browser."
  (interactive)
  (require 'eglot)
  (let ((server (or (eglot-current-server) (user-error "Start the language server first: M-x eglot")))
        (file (make-temp-file "journey-" nil ".svg")))
    (let ((map (jsonrpc-request server :journey/preview (eglot--TextDocumentPositionParams))))
      (unless map
        (user-error "There is no map yet: the file has mistakes"))
      (let ((coding-system-for-write 'utf-8))
        (write-region (plist-get map :svg) nil file nil 'quiet))
      (browse-url-of-file file))
    file))

(provide 'journey-mode)

;;; journey-mode.el ends here
