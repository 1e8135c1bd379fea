// Finds the ends of statements: tokens without characters, which depend on what follows the blanks,
// comments and ends of lines behind a piece.

#include "tree_sitter/parser.h"

enum Token { END, END_OF_LIST, HYPHENS, RECOVERING };

static bool is_newline(int32_t c) { return c == '\n' || c == '\r'; }

// The blanks of the compiler's grammar: space, tab, Unicode's space separators, and two characters
// without width that web pages leave behind.
static bool is_blank(int32_t c) {
  return c == ' ' || c == '\t' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F ||
         c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

static void skip_line(TSLexer *lexer) {
  while (!lexer->eof(lexer) && !is_newline(lexer->lookahead)) lexer->advance(lexer, false);
}

static void skip_block_comment(TSLexer *lexer) {
  int32_t before = 0;
  while (!lexer->eof(lexer) && !(before == '*' && lexer->lookahead == '/')) {
    before = lexer->lookahead;
    lexer->advance(lexer, false);
  }
  lexer->advance(lexer, false);
}

// The hyphens at the end of a name. A name goes on behind hyphens by itself, so what stands here is behind
// a comment where a number follows.
static bool scan_hyphens(TSLexer *lexer) {
  bool any = false;
  while (lexer->lookahead == '-') {
    lexer->advance(lexer, false);
    if (lexer->lookahead == '>') break;
    lexer->mark_end(lexer);
    any = true;
  }
  while (lexer->lookahead == '.') lexer->advance(lexer, false);
  bool number = lexer->lookahead >= '0' && lexer->lookahead <= '9';
  lexer->result_symbol = HYPHENS;
  return any && !number;
}

// Passes blanks, comments and ends of lines. Says whether a line ended; `stop` is a `/` that starts no
// comment, which nothing that is well-formed has.
static bool skip_trivia(TSLexer *lexer, bool *stop) {
  bool newline = false;
  for (;;) {
    if (lexer->eof(lexer)) return newline;
    if (is_newline(lexer->lookahead)) {
      newline = true;
      lexer->advance(lexer, false);
    } else if (is_blank(lexer->lookahead)) {
      lexer->advance(lexer, false);
    } else if (lexer->lookahead == '/') {
      lexer->advance(lexer, false);
      if (lexer->lookahead == '/') {
        skip_line(lexer);
      } else if (lexer->lookahead == '*') {
        lexer->advance(lexer, false);
        skip_block_comment(lexer);
      } else {
        *stop = true;
        return newline;
      }
    } else {
      return newline;
    }
  }
}

void *tree_sitter_journey_external_scanner_create(void) { return NULL; }

void tree_sitter_journey_external_scanner_destroy(void *payload) { (void)payload; }

unsigned tree_sitter_journey_external_scanner_serialize(void *payload, char *buffer) {
  (void)payload;
  (void)buffer;
  return 0;
}

void tree_sitter_journey_external_scanner_deserialize(void *payload, const char *buffer, unsigned length) {
  (void)payload;
  (void)buffer;
  (void)length;
}

bool tree_sitter_journey_external_scanner_scan(void *payload, TSLexer *lexer, const bool *valid) {
  (void)payload;
  if (valid[RECOVERING]) return false;
  lexer->mark_end(lexer);
  if (valid[HYPHENS] && lexer->lookahead == '-') return scan_hyphens(lexer);
  if (!valid[END] && !valid[END_OF_LIST]) return false;
  bool stop = false;
  bool newline = skip_trivia(lexer, &stop);
  if (stop) return false;
  bool over = lexer->eof(lexer) || lexer->lookahead == '}' || lexer->lookahead == ';';
  if (valid[END] && (over || (newline && lexer->lookahead != '{'))) {
    lexer->result_symbol = END;
    return true;
  }
  if (valid[END_OF_LIST] && over) {
    lexer->result_symbol = END_OF_LIST;
    return true;
  }
  return false;
}
