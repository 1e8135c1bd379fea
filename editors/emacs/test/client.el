;;; client.el --- Drives Emacs and eglot against the real server -*- lexical-binding: t; -*-

;;; Commentary:

;; FOLDER holds the maps, JOURNEY is the command.  ERT says what was seen where something else was expected.

;;; Code:

(require 'ert)
(require 'eglot)
(require 'flymake)
(require 'journey-mode)

(defvar folder (file-name-as-directory (getenv "FOLDER")))
(setq journey-command (getenv "JOURNEY")
      eglot-connect-timeout 60
      eglot-sync-connect 60
      eglot-confirm-server-initiated-edits nil
      create-lockfiles nil
      make-backup-files nil)

(defun eventually (condition)
  "Wait until CONDITION, a function, holds; its value."
  (let ((until (+ (float-time) 20)) value)
    (while (and (not (setq value (funcall condition))) (< (float-time) until))
      (accept-process-output nil 0.05))
    value))

(defun face-of (text &optional at)
  "The face of TEXT, or of what stands AT characters into it, in this buffer."
  (font-lock-ensure)
  (save-excursion
    (goto-char (point-min))
    (search-forward text)
    (get-text-property (+ (match-beginning 0) (or at 0)) 'face)))

(defun messages ()
  "What the server says of this buffer."
  (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))

(ert-deftest colours-and-indentation ()
  (with-temp-buffer
    (insert "journey goal \"A // b\" {\nfor maya,\nraj\nscenario \"\"\"\n  x \"y\" {\n\"\"\"\nstage s \"S\" { touchpoint \"T\" via web { emotion calm } }\n// c\npain p \"P\" severity high\n}\n")
    (journey-mode)
    (should (eq (face-of "journey") 'font-lock-keyword-face))
    (should (eq (face-of "goal") 'font-lock-type-face))
    (should (eq (face-of "// b") 'font-lock-string-face))
    (should (eq (face-of "via") 'font-lock-keyword-face))
    (should (eq (face-of "web") 'font-lock-constant-face))
    (should (eq (face-of "calm") 'font-lock-constant-face))
    (should (eq (face-of "high") 'font-lock-constant-face))
    (should (eq (face-of "x \"y\"" 2) 'font-lock-string-face))
    (should (memq (face-of "// c" 3) '(font-lock-comment-face font-lock-comment-delimiter-face)))
    (indent-region (point-min) (point-max))
    (should (equal (buffer-string)
                   "journey goal \"A // b\" {\n  for maya,\n    raj\n  scenario \"\"\"\n  x \"y\" {\n\"\"\"\n  stage s \"S\" { touchpoint \"T\" via web { emotion calm } }\n  // c\n  pain p \"P\" severity high\n}\n"))))

(ert-deftest a-map-with-eglot ()
  (find-file (concat folder "map.journey"))
  (should (eq major-mode 'journey-mode))
  (apply #'eglot (eglot--guess-contact))
  (should (eventually #'eglot-managed-p))
  ;; A mistake is seen, and goes when it is mended.
  (flymake-start)
  (should (eventually (lambda () (seq-some (lambda (it) (string-match-p "touchpont" it)) (messages)))))
  (goto-char (point-min))
  (search-forward "touchpont")
  (replace-match "touchpoint")
  (eglot--signal-textDocument/didChange)
  (should (eventually (lambda () (not (seq-some (lambda (it) (string-match-p "touchpont" it)) (messages))))))
  ;; Completion.
  (goto-char (point-min))
  (search-forward "emotion curious\n")
  (insert "      emotion fr")
  (eglot--signal-textDocument/didChange)
  (let* ((data (eglot-completion-at-point))
         (labels (all-completions "fr" (nth 2 data))))
    (should (member "frustrated" (mapcar #'substring-no-properties labels))))
  (delete-region (line-beginning-position) (point))
  (delete-char 1)
  (eglot--signal-textDocument/didChange)
  ;; Renaming reaches the file that declares.
  (goto-char (point-min))
  (search-forward "for maya")
  (backward-char)
  (cl-letf (((symbol-function 'y-or-n-p) #'always)) (eglot-rename "anna"))
  (should (save-excursion (goto-char (point-min)) (search-forward "for anna" nil t)))
  (with-current-buffer (find-file-noselect (concat folder "personas.journey"))
    (should (string-match-p "persona anna \"Maya\"" (buffer-string))))
  ;; Formatting.
  (goto-char (point-min))
  (search-forward "  for anna")
  (replace-match "for     anna")
  (eglot--signal-textDocument/didChange)
  (eglot-format-buffer)
  (should (save-excursion (goto-char (point-min)) (search-forward "\n  for anna\n" nil t)))
  ;; The map.
  (cl-letf (((symbol-function 'browse-url-of-file) #'ignore))
    (let ((file (journey-preview)))
      (with-temp-buffer
        (insert-file-contents file)
        (should (search-forward "<svg" nil t)))
      (delete-file file)))
  (set-buffer-modified-p nil)
  (eglot-shutdown (eglot-current-server)))

;;; client.el ends here
